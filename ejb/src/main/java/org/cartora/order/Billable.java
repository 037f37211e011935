package org.cartora.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order or an addition to it that is to be invoiced, or a refund of it that is to be credited: gross, with the tax in it. */
public record Billable(
        UUID orderId,
        @Nullable UUID refundId,
        @Nullable UUID additionId,
        BigDecimal amount,
        BigDecimal tax,
        String currency,
        Instant at) {

    Billable(UUID orderId, BigDecimal amount, BigDecimal tax, String currency, Instant at) {
        this(orderId, null, null, amount, tax, currency, at);
    }

    Billable(UUID orderId, UUID refundId, BigDecimal amount, BigDecimal tax, String currency, Instant at) {
        this(orderId, refundId, null, amount, tax, currency, at);
    }

    /** What it is about: the refund, or the addition, or else the order. */
    public UUID subject() {
        if (refundId != null) {
            return refundId;
        }
        return additionId == null ? orderId : additionId;
    }
}
