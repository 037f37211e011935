package org.cartora.shipping;

import org.jspecify.annotations.Nullable;

/** Where a parcel goes: an ISO country code, and the region as its address has it. */
public record Destination(String country, @Nullable String region) {}
