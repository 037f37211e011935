package org.cartora.payment;

import java.util.UUID;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A payment intent as its checkout sees it; the client secret is for the paying browser, and absent until the provider gave it. */
public record IntentView(
        UUID id,
        UUID checkoutId,
        String provider,
        @Nullable String reference,
        @Nullable String clientSecret,
        Money amount,
        PaymentStatus status) {}
