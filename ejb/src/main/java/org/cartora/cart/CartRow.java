package org.cartora.cart;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored cart. */
record CartRow(UUID id, String token, @Nullable UUID customerId, String currency, Instant expiresAt) {}
