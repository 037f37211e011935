package org.cartora.batch.job;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jberet.creation.AbstractArtifactFactory;
import org.jspecify.annotations.Nullable;

/** Readers, writers and batchlets are beans, found by the name that a job's XML says. */
final class Artifacts extends AbstractArtifactFactory {

    private final Map<Object, CreationalContext<?>> contexts = Collections.synchronizedMap(new IdentityHashMap<>());
    private final BeanManager beans;

    Artifacts(BeanManager beans) {
        this.beans = beans;
    }

    @Override
    @SuppressWarnings("NullAway") // absent means "look elsewhere" to JBeret
    public @Nullable Object create(String name, Class<?> type, ClassLoader loader) {
        var bean = findBean(name, beans, loader);
        if (bean == null) {
            return null;
        }
        var context = beans.createCreationalContext(bean);
        var artifact = beans.getReference(bean, bean.getBeanClass(), context);
        contexts.put(artifact, context);
        return artifact;
    }

    @Override
    public void destroy(@Nullable Object artifact) {
        var context = artifact == null ? null : contexts.remove(artifact);
        if (context != null) {
            context.release();
        }
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Class<?> getArtifactClass(String name, ClassLoader loader) {
        var bean = findBean(name, beans, loader);
        return bean == null ? null : bean.getBeanClass();
    }
}
