package org.cartora.batch.job;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * The server's own batch runtime and JBeret both offer JobContext, StepContext and batch properties to every application:
 * only JBeret's are kept.
 */
public class OneBatchRuntime implements Extension {

    private static final String SERVERS_OWN = "com.ibm.jbatch.container.cdi.BatchProducerBean";

    <T> void keepOne(@Observes ProcessAnnotatedType<T> type) {
        if (SERVERS_OWN.equals(type.getAnnotatedType().getJavaClass().getName())) {
            type.veto();
        }
    }
}
