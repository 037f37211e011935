package org.cartora.pricing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What did a variant cost whom, buying so many, at which time, as was known when? */
public record PriceQuestion(
        UUID variantId, String currency, @Nullable String group, int quantity, Instant validAt, Instant knownAt) {}
