package org.cartora.customer;

import java.time.Instant;

/** What everybody may know of a customer. */
public record PublicProfile(String username, Instant memberSince) {}
