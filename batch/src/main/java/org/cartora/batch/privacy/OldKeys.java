package org.cartora.batch.privacy;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People by pages whose keys are old; goes on behind the last page that is done. */
@Named
@Dependent
public class OldKeys extends AbstractItemReader {

    @Inject
    @BatchProperty
    @Nullable
    String date;

    @EJB
    KeyWork keys;

    private @Nullable UUID last;

    @Override
    public void open(@Nullable Serializable place) {
        last = (UUID) place;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        List<UUID> page = keys.page(date, last);
        if (page.isEmpty()) {
            return null;
        }
        last = page.getLast();
        return page;
    }

    @Override
    @SuppressWarnings("NullAway") // no place yet
    public @Nullable Serializable checkpointInfo() {
        return last;
    }
}
