package org.cartora.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks for an order: a customer, or a guest with the token that came with it. */
public record Viewer(@Nullable UUID customerId, @Nullable String orderToken) {}
