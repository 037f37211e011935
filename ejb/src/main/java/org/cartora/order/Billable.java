package org.cartora.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that is to be invoiced, or a refund of it that is to be credited: gross, with the tax in it. */
public record Billable(
        UUID orderId, @Nullable UUID refundId, BigDecimal amount, BigDecimal tax, String currency, Instant at) {

    Billable(UUID orderId, BigDecimal amount, BigDecimal tax, String currency, Instant at) {
        this(orderId, null, amount, tax, currency, at);
    }

    /** What it is about: the refund, or else the order. */
    public UUID subject() {
        return refundId == null ? orderId : refundId;
    }
}
