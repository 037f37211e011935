package org.cartora.web.order;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cartora.order.OrderEventView;
import org.cartora.order.Ordering;
import org.cartora.shared.Ids;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The open streams of orders' timelines. Whoever writes an event may be another node, a batch job or a webhook, so the
 * streams do not listen: one statement a second asks for the news of all orders that are being followed here.
 */
@ApplicationScoped
public class OrderStreams {

    private static final Logger LOG = Logger.getLogger(OrderStreams.class.getName());
    private static final int MOST = 2_000;

    /** A transaction may commit its event later than it made it; what was seen in this time is asked for again. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** The client comes again with a new ticket; so nobody listens for ever to what he may no longer see. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();

    @EJB
    Ordering ordering;

    @Resource
    ManagedScheduledExecutorService clock;

    /** Sends what has happened since the event the client saw last, and then what happens. Refuses beyond a number (UNAVAILABLE). */
    void open(UUID order, List<OrderEventView> timeline, @Nullable String lastSeen, SseEventSink sink, Sse sse) {
        if (open.size() >= MOST) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "UNAVAILABLE", "Too many streams are open. Ask again later.", List.of());
        }
        if (started.compareAndSet(false, true)) {
            clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        }
        var stream = new Stream(order, sink, sse);
        Optional.ofNullable(lastSeen)
                .flatMap(Ids::parse)
                .ifPresent(last -> timeline.stream()
                        .map(OrderEventView::id)
                        .filter(id -> id.toString().compareTo(last.toString()) <= 0)
                        .forEach(stream.seen::add));
        stream.send(timeline);
        stream.signOfLife();
        open.add(stream);
    }

    @PreDestroy
    void close() {
        open.forEach(Stream::end);
    }

    /** Catches whatever comes: the clock would end with the first exception that it sees. */
    private void look() {
        try {
            var now = Instant.now();
            open.removeIf(stream -> stream.isOver(now));
            if (!open.isEmpty()) {
                deliver(ordering.happened(orders(), now.minus(LATE)));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The news of orders cannot be read; the next look is in a second", e);
        }
    }

    private void deliver(Map<UUID, List<OrderEventView>> news) {
        for (var stream : open) {
            stream.send(news.getOrDefault(stream.order, List.of()));
            if (stream.quietSince.plus(SIGN_OF_LIFE).isBefore(Instant.now())) {
                stream.signOfLife();
            }
        }
    }

    private Collection<UUID> orders() {
        return open.stream().map(stream -> stream.order).collect(Collectors.toSet());
    }

    private static final class Stream {

        private final UUID order;
        private final SseEventSink sink;
        private final Sse sse;
        private final Instant since = Instant.now();
        private final Set<UUID> seen = ConcurrentHashMap.newKeySet();
        private volatile Instant quietSince = since;

        private Stream(UUID order, SseEventSink sink, Sse sse) {
            this.order = order;
            this.sink = sink;
            this.sse = sse;
        }

        private void send(List<OrderEventView> events) {
            events.stream()
                    .filter(event -> seen.add(event.id()))
                    .forEach(event -> send(sse.newEventBuilder()
                            .id(event.id().toString())
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(OrderEventView.class, event)
                            .build()));
        }

        private void signOfLife() {
            send(sse.newEventBuilder().comment("here").build());
        }

        private void send(OutboundSseEvent event) {
            quietSince = Instant.now();
            if (!sink.isClosed()) {
                sink.send(event).whenComplete((sent, gone) -> {
                    if (gone != null) {
                        end();
                    }
                });
            }
        }

        private boolean isOver(Instant now) {
            if (since.plus(LONGEST).isBefore(now)) {
                end();
            }
            return sink.isClosed();
        }

        private void end() {
            try {
                sink.close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "A client had gone before its stream ended", e);
            }
        }
    }
}
