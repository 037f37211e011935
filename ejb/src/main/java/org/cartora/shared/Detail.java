package org.cartora.shared;

/** What is wrong with one field of the input, or one line of it. */
public record Detail(String field, String message) {}
