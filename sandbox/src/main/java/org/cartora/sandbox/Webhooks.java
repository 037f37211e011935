package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.cartora.sandbox.Behaviour.Way;
import org.cartora.sandbox.Store.Event;

/**
 * Tells the shop what happened: each event at least once, again and again until the shop answers 2xx, for three days. The
 * order is not promised. What was not told before a crash is told after it.
 */
final class Webhooks implements AutoCloseable {

    private static final int AT_ONCE = 16;
    private static final int REMEMBERED = 1_000;
    private static final long SHUFFLE_MS = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration GIVE_UP = Duration.ofDays(3);

    private final Deque<ObjectNode> deliveries = new ArrayDeque<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Runnable::run) // who sends waits anyway: no third thread hands the answer over
            .build();
    private final Store store;
    private final Behaviour behaviour;
    private final URI shop;
    private final String secret;

    Webhooks(Store store, Behaviour behaviour, URI shop, String secret) {
        this.store = store;
        this.behaviour = behaviour;
        this.shop = shop;
        this.secret = secret;
        store.listen(this::happened);
    }

    private void happened(Event event) {
        var payment = event.payment();
        if (behaviour.take(payment, Way.WEBHOOK_LOSE)) {
            store.told(event);
            return;
        }
        boolean wrong = behaviour.take(payment, Way.WEBHOOK_WRONG_AMOUNT);
        for (long times = 0; times <= behaviour.of(payment, Way.WEBHOOK_REPEAT); times++) {
            long shuffle = behaviour.of(payment, Way.WEBHOOK_SHUFFLE) > 0
                    ? ThreadLocalRandom.current().nextLong(SHUFFLE_MS)
                    : 0;
            after(behaviour.of(payment, Way.WEBHOOK_DELAY_MS) + shuffle, () -> deliver(event, wrong, 1));
        }
    }

    private void after(long milliseconds, Runnable work) {
        try {
            clock.schedule(() -> threads.execute(work), milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            // told after the next start
        }
    }

    private void deliver(Event event, boolean wrong, int attempt) {
        var news = store.news(event);
        if (wrong) {
            falsify((ObjectNode) news.path("data").path("object"));
        }
        var delivery = Json.object()
                .put("event", event.id())
                .put("type", news.path("type").asText())
                .put("object", news.path("data").path("object").path("id").asText())
                .put("attempt", attempt);
        if (sent(Json.bytes(news), delivery)) {
            store.told(event);
        } else if (Instant.ofEpochSecond(event.at()).plus(GIVE_UP).isBefore(Instant.now())) {
            store.told(event);
        } else {
            after(pause(attempt), () -> deliver(event, wrong, attempt + 1));
        }
    }

    private boolean sent(byte[] body, ObjectNode delivery) {
        var request = HttpRequest.newBuilder(shop)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", Signature.of(body, secret, Instant.now()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status = 0;
        try {
            lines.acquire();
            try {
                status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            } finally {
                lines.release();
            }
        } catch (IOException e) {
            delivery.put("error", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remember(delivery.put("status", status).put("at", Instant.now().toString()));
        return status / 100 == 2;
    }

    /** One, two, four, then five seconds: a shop on the same machine is back soon. */
    static long pause(int attempt) {
        return Math.min(LONGEST_WAIT.toMillis(), 1_000L << Math.min(attempt - 1, 20));
    }

    private static void falsify(ObjectNode object) {
        for (var field : new String[] {"amount", "amount_received"}) {
            if (object.path(field).asLong() > 0) {
                object.put(field, object.path(field).asLong() + 1);
            }
        }
    }

    private void remember(ObjectNode delivery) {
        synchronized (deliveries) {
            deliveries.addFirst(delivery);
            if (deliveries.size() > REMEMBERED) {
                deliveries.removeLast();
            }
        }
    }

    /** The last deliveries, newest first, and how many events still have to be told. */
    ObjectNode json() {
        var json = Json.object().put("object", "list").put("pending", store.untold());
        synchronized (deliveries) {
            json.putArray("data").addAll(new ArrayList<>(deliveries));
        }
        return json;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.shutdownNow();
        threads.shutdownNow();
    }
}
