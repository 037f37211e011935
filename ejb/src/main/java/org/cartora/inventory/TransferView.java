package org.cartora.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods from one stock location to another. */
public record TransferView(
        UUID id,
        String fromLocation,
        String toLocation,
        TransferState state,
        @Nullable String note,
        List<TransferLine> lines,
        Instant createdAt,
        @Nullable Instant shippedAt,
        @Nullable Instant closedAt) {

    public TransferView {
        lines = List.copyOf(lines);
    }
}
