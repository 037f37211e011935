package org.cartora.cart;

/** A cart with the token that opens it. */
public record Basket(String token, CartView cart) {}
