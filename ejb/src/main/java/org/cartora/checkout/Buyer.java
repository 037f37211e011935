package org.cartora.checkout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who checks out; a guest has neither. */
public record Buyer(@Nullable UUID customerId, @Nullable String email) {}
