package org.cartora.checkout;

/** What a checkout still lacks: a code of the contract, the field that it is about, and words for people. */
public record Requirement(String code, String field, String message) {}
