package org.cartora.checkout;

import org.cartora.order.OrderView;

/** An addition with the order that it is for. */
public record AskedAddition(OrderView order, AdditionView addition) {}
