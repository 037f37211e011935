package org.cartora.cart;

import java.util.UUID;

/** A stored line of a cart. */
record LineRow(UUID id, UUID variantId, int quantity) {}
