package org.cartora.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** Money of an order that was decided to be given back, part by part; a preview has neither id nor time. */
public record RefundView(
        @Nullable UUID id,
        RefundKind kind,
        RefundDestination destination,
        Money amount,
        Money tax,
        String reason,
        List<RefundPart> parts,
        @Nullable Instant decidedAt) {

    public RefundView {
        parts = List.copyOf(parts);
    }
}
