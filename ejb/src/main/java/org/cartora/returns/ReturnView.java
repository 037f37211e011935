package org.cartora.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return as the customer and the shop see it. */
public record ReturnView(
        UUID id,
        ReturnState state,
        ReturnReason reason,
        @Nullable String comment,
        @Nullable String answer,
        List<ReturnLine> lines,
        List<WishedItem> exchangeFor,
        @Nullable UUID exchangeId,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant receivedAt) {

    public ReturnView {
        lines = List.copyOf(lines);
        exchangeFor = List.copyOf(exchangeFor);
    }
}
