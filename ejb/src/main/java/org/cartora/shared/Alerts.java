package org.cartora.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.cartora.serverlog.Critical;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/** Calls for a person: a CRITICAL log line and the metric {@code cartora_alerts_total}, on which an alarm is set. */
@ApplicationScoped
public class Alerts {

    private static final Logger LOG = Logger.getLogger("cartora.alerts");

    @Inject
    MetricRegistry metrics;

    /** Says that something has failed which nobody repairs automatically; the name is short and stable. */
    public void raise(String name, String message, @Nullable Throwable cause) {
        LOG.log(Critical.LEVEL, name + ": " + message, cause);
        metrics.counter("cartora_alerts", new Tag("alert", name)).inc();
    }
}
