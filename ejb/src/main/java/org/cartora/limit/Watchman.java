package org.cartora.limit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.shared.Inside;
import org.cartora.shared.Unattended;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Opens the limits with the shop, which does not start with ones that make no sense, and tells every minute what was refused. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
@Inside
public class Watchman {

    private static final Logger SECURITY = Logger.getLogger("cartora.security");

    @Inject
    Limits limits;

    @Inject
    MetricRegistry metrics;

    @PostConstruct
    void open() {
        SECURITY.info(limits.told());
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    @Interceptors(Unattended.class)
    void tell() {
        limits.summary().ifPresent(summary -> {
            SECURITY.log(Level.WARNING, summary.line());
            summary.reasons()
                    .forEach((reason, count) -> metrics.counter("cartora_refused_requests", new Tag("limit", reason))
                            .inc(count));
        });
    }
}
