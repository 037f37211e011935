package org.cartora.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cartora.shared.Alerts;
import org.cartora.shared.Inside;
import org.cartora.shared.Unattended;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Looks every five seconds at what waits to be sent and at what nobody could take, for the metrics, and raises an alert for
 * each dead letter that it has not seen yet. While the database or the broker is away the last figures stand.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@Inside
public class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class.getName());

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Backlog backlog = new Backlog(0, null);
    private volatile Set<String> seen = Set.of();

    @Inject
    MetricRegistry metrics;

    @EJB
    Relay relay;

    @Inject
    DeadLetterQueue deadLetters;

    @Inject
    Alerts alerts;

    @PostConstruct
    void measure() {
        metrics.gauge("cartora_outbox_unsent", this, lookout -> lookout.backlog.events());
        metrics.gauge("cartora_outbox_oldest_seconds", this, Lookout::age);
        metrics.gauge("cartora_dead_letters", this, lookout -> lookout.seen.size());
    }

    /** One look, also by the clock; in a transaction, which the broker's browser needs. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            backlog = relay.backlog();
            report(deadLetters.all());
        } catch (BrokerAway e) {
            LOG.log(Level.FINE, "The dead letters cannot be counted", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The backlog cannot be counted; retry in 5 s", e);
        } finally {
            looking.set(false);
        }
    }

    private void report(List<DeadLetterView> letters) {
        letters.stream().filter(letter -> !seen.contains(letter.id())).forEach(this::alarm);
        seen = letters.stream().map(DeadLetterView::id).collect(Collectors.toUnmodifiableSet());
    }

    private void alarm(DeadLetterView letter) {
        alerts.raise(
                "dead-letter",
                "%s could not take %s %s of %s; it waits as dead letter %s%s"
                        .formatted(
                                letter.consumer(),
                                letter.type(),
                                letter.eventId(),
                                letter.aggregateId(),
                                letter.id(),
                                letter.reason() == null ? "" : " (" + letter.reason() + ")"),
                null);
    }

    private long age() {
        var oldest = backlog.oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toSeconds();
    }
}
