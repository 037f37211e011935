package org.cartora.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever asked for a ticket: a customer, or a guest by the token of an order. */
public record Holder(@Nullable UUID customerId, @Nullable String orderToken) {}
