package org.cartora.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.cartora.sandbox.ChangeLog.Spot;

/** All objects. They lie in the change log; only where each was last written is held in memory. */
final class Store implements AutoCloseable {

    /** What will become of an object by itself. */
    static final String UNFINISHED = "_then";

    private static final Duration KEYS_KEPT = Duration.ofHours(24);

    private record Known(Spot spot, long at) {}

    /** Something that the shop wants to hear of. */
    record Event(String id, String payment, Spot spot, long at) {}

    private final ConcurrentMap<String, Spot> objects = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Known> keys = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, List<String>> ofPayment = new ConcurrentHashMap<>();
    private final List<String> payments = new ArrayList<>();
    private final Set<String> unfinished = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Event> untold = new ConcurrentHashMap<>();
    private final ChangeLog log;
    private volatile Consumer<Event> listener = event -> {};

    Store(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.log = new ChangeLog(folder.resolve("changes.jsonl"), this::know);
    }

    /** The object as it was last written; a copy, to be changed and put into a group. */
    Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(objects.get(id)).map(spot -> in(log.read(spot), id));
    }

    private static ObjectNode in(ObjectNode line, String id) {
        for (var object : line.path("objects")) {
            if (object.path("id").asText().equals(id)) {
                return (ObjectNode) object;
            }
        }
        throw new IllegalStateException(id + " is not where it was written");
    }

    /** Writes what a request changed; when this returns it is on the disk. */
    Answer commit(Group group) {
        var line = group.line();
        know(log.append(line), line);
        return group.answer();
    }

    /** The first answer to a key, if the request is the same. */
    Optional<Answer> answered(Call call, String key) {
        return Optional.ofNullable(keys.get(key)).map(known -> {
            var line = log.read(known.spot());
            var kept = line.path("key");
            if (!kept.path("print").asText().equals(call.fingerprint())) {
                throw Problem.keyReused();
            }
            return kept.has("status")
                    ? new Answer(kept.path("status").asInt(), (ObjectNode) kept.path("error"), true)
                    : new Answer(
                            200,
                            Rendering.of(
                                    (ObjectNode) line.path("objects").path(0),
                                    kept.path("expand").asBoolean()),
                            true);
        });
    }

    /** The ids of all payments, newest first, beginning after one of them. */
    List<String> payments(Optional<String> after) {
        synchronized (payments) {
            int end = after.map(payments::lastIndexOf).orElse(payments.size());
            return end < 0 ? List.of() : List.copyOf(payments.subList(0, end)).reversed();
        }
    }

    /** Refunds or disputes of a payment, newest first. */
    List<ObjectNode> of(String payment, String kind) {
        return ofPayment.getOrDefault(payment, List.of()).reversed().stream()
                .filter(id -> id.startsWith(kind + "_"))
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** From now on every event is passed on, and first those that nobody was told before the last end. */
    void listen(Consumer<Event> hearer) {
        listener = hearer;
        untold.values().forEach(hearer);
    }

    /** Objects that will change by themselves. */
    List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    /** An event in full, with the object as it was then. */
    ObjectNode news(Event event) {
        var line = log.read(event.spot());
        for (var kept : line.path("events")) {
            if (kept.path("id").asText().equals(event.id())) {
                return envelope(kept, line);
            }
        }
        throw new IllegalStateException(event.id() + " is not where it was written");
    }

    private static ObjectNode envelope(JsonNode event, ObjectNode line) {
        var object = (ObjectNode) line.path("objects").path(event.path("object").asInt());
        var envelope = Json.object()
                .put("id", event.path("id").asText())
                .put("object", "event")
                .put("api_version", Provider.API_VERSION)
                .put("created", line.path("at").asLong());
        envelope.putObject("data").set("object", Rendering.of(object, false));
        envelope.put("livemode", false).put("pending_webhooks", 1);
        envelope.putObject("request").put("id", event.path("request").asText()).putNull("idempotency_key");
        return envelope.put("type", event.path("type").asText());
    }

    /** The event need not be told again, not even after a restart. */
    void told(Event event) {
        if (untold.remove(event.id()) != null) {
            log.note(Json.object().put("told", event.id()));
        }
    }

    int untold() {
        return untold.size();
    }

    private void know(Spot spot, ObjectNode line) {
        if (line.has("told")) {
            untold.remove(line.path("told").asText());
            return;
        }
        line.path("objects").forEach(object -> know(spot, object));
        var key = line.path("key");
        if (key.has("key")) {
            keys.put(key.path("key").asText(), new Known(spot, line.path("at").asLong()));
        }
        for (var kept : line.path("events")) {
            var about = line.path("objects").path(kept.path("object").asInt());
            var event = new Event(
                    kept.path("id").asText(),
                    payment(about),
                    spot,
                    line.path("at").asLong());
            untold.put(event.id(), event);
            listener.accept(event);
        }
    }

    private void know(Spot spot, JsonNode object) {
        var id = object.path("id").asText();
        if (object.has(UNFINISHED)) {
            unfinished.add(id);
        } else {
            unfinished.remove(id);
        }
        if (objects.put(id, spot) != null) {
            return;
        }
        var payment = payment(object);
        if (payment.equals(id)) {
            synchronized (payments) {
                payments.add(id);
            }
        } else {
            ofPayment.merge(payment, List.of(id), (known, more) -> {
                var all = new ArrayList<>(known);
                all.addAll(more);
                return all;
            });
        }
    }

    /** A payment itself, or the one that a refund or a dispute is of. */
    private static String payment(JsonNode object) {
        return object.path(object.has("payment_intent") ? "payment_intent" : "id")
                .asText();
    }

    /** Keys are kept for a day. */
    void forgetOldKeys() {
        long before = Instant.now().minus(KEYS_KEPT).getEpochSecond();
        keys.values().removeIf(known -> known.at() < before);
    }

    int size() {
        return objects.size();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
