package org.cartora.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stocktaking at a location; the books change when it is posted. */
public record StockCountView(
        UUID id,
        String location,
        CountState state,
        @Nullable String note,
        List<CountedLine> lines,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public StockCountView {
        lines = List.copyOf(lines);
    }
}
