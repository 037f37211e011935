package org.cartora.idempotency;

/** The key that a client gave a request, within its scope (caller and route), and what the request was. */
public record RequestKey(String scope, String key, String requestHash) {}
