package org.cartora.order;

/** An order with the token that lets a guest read it; first says whether this call placed it. */
public record PlacedOrder(OrderView order, String orderToken, boolean first) {}
