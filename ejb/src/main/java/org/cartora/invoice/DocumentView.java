package org.cartora.invoice;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A document of an order; gross, with the tax in it. */
public record DocumentView(
        UUID id,
        String number,
        DocumentKind kind,
        @Nullable UUID refundId,
        @Nullable UUID additionId,
        Money amount,
        Money tax,
        Instant issuedAt) {}
