package org.cartora.shipping;

/** Within this node and transaction only: carts are shipped otherwise once it commits. */
record ShippingChanged() {}
