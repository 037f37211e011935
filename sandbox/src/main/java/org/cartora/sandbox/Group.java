package org.cartora.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one request changes: objects, news of them, and the answer that its idempotency key will get again. It becomes one
 * line of the change log, so that it happens as a whole or not at all.
 */
final class Group {

    private final Call call;
    private final ArrayNode objects = Json.array();
    private final ArrayNode events = Json.array();
    private @Nullable Problem problem;

    Group(Call call) {
        this.call = call;
    }

    Group put(ObjectNode object) {
        objects.add(object);
        return this;
    }

    /** News of the object that was put last. */
    Group event(String type) {
        events.addObject()
                .put("id", Id.of("evt"))
                .put("type", type)
                .put("object", objects.size() - 1)
                .put("request", call.id());
        return this;
    }

    /** The request is refused, yet it changed something: a declined card. */
    Group refuse(Problem reason) {
        problem = reason;
        return this;
    }

    ObjectNode line() {
        var line = Json.object();
        line.put("at", Instant.now().getEpochSecond());
        line.set("objects", objects);
        if (!events.isEmpty()) {
            line.set("events", events);
        }
        call.key().ifPresent(key -> {
            var node = line.putObject("key").put("key", key).put("print", call.fingerprint());
            if (problem != null) {
                node.put("status", problem.answer().status());
                node.set("error", problem.answer().body());
            } else if (call.form().expands(Rendering.CHARGE)) {
                node.put("expand", true);
            }
        });
        return line;
    }

    /** The first object, or the reason why not. */
    Answer answer() {
        if (problem != null) {
            return problem.answer();
        }
        return new Answer(
                200, Rendering.of((ObjectNode) objects.get(0), call.form().expands(Rendering.CHARGE)));
    }
}
