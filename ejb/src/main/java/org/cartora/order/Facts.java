package org.cartora.order;

import static java.util.stream.Collectors.joining;

import java.util.Map;

/** What an entry of the timeline says about goods. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(String reason, HandledOrder handled) {
        return Map.of(
                "reason",
                reason,
                "items",
                handled.lines().stream()
                        .map(line -> line.quantity() + " × " + line.sku())
                        .collect(joining(", ")));
    }
}
