package org.cartora.order;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One entry of an order's timeline: what happened, who did it, when. */
public record OrderEventView(UUID id, String type, String actor, Map<String, String> data, Instant at) {

    public OrderEventView {
        data = Map.copyOf(data);
    }
}
