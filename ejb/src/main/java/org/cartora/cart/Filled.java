package org.cartora.cart;

/** A stored cart with what lies in it. */
record Filled(CartRow cart, Held held) {}
