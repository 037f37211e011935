package org.cartora.web.identity;

/** What a first-party app gets for signing in. */
public record TokenPair(String accessToken, String refreshToken, int expiresIn, String tokenType) {}
