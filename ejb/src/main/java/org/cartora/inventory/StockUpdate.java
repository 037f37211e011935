package org.cartora.inventory;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.cartora.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * What a system outside says of a SKU at a location: how many were counted there, or how many came or went. The sequence rises
 * for each SKU and location.
 */
record StockUpdate(
        String id,
        String sku,
        String location,
        @Nullable Integer onHand,
        @Nullable Integer delta,
        long sequence,
        Instant at) {

    private static final Set<String> FIELDS = Set.of("id", "sku", "location", "on_hand", "delta", "sequence", "at");
    private static final int MOST = 10_000_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Refuses what is no such message, with the field and what is wrong with it. */
    static StockUpdate of(String json) {
        var node = object(json);
        var unknown = new TreeSet<String>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw Invalid.field(unknown.first(), "is not a field of this message");
        }
        var onHand = units(node, "on_hand", 0);
        var delta = units(node, "delta", -MOST);
        if ((onHand == null) == (delta == null)) {
            throw Invalid.field("on_hand", "either this or delta, and not both");
        }
        return new StockUpdate(
                text(node, "id"),
                text(node, "sku"),
                node.has("location") ? text(node, "location") : LocationBook.MAIN,
                onHand,
                delta,
                sequence(node.path("sequence")),
                Times.moment("at", text(node, "at")));
    }

    /** The same for the same message, however often it comes. */
    UUID eventId() {
        return UUID.nameUUIDFromBytes(("stock-update:" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** What changes, where so many are on hand. */
    int change(int before) {
        return onHand == null ? (delta == null ? 0 : delta) : onHand - before;
    }

    private static JsonNode object(String json) {
        try {
            var node = MAPPER.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw Invalid.field("body", "is not JSON: " + e.getOriginalMessage(), e);
        }
        throw Invalid.field("body", "is not a JSON object");
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > 80) {
            throw Invalid.field(field, "is a text of 1 to 80 characters");
        }
        return value.asText();
    }

    private static @Nullable Integer units(JsonNode node, String field, int least) {
        var value = node.path(field);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > MOST) {
            throw Invalid.field(field, "is a whole number between " + least + " and " + MOST);
        }
        return value.asInt();
    }

    private static long sequence(JsonNode value) {
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 1) {
            throw Invalid.field("sequence", "is a whole number from 1 on");
        }
        return value.asLong();
    }
}
