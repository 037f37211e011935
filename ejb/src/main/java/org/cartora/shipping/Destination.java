package org.cartora.shipping;

import org.cartora.shared.Regions;
import org.jspecify.annotations.Nullable;

/** Where a parcel goes: an ISO country code, and the region as addresses keep it. */
public record Destination(String country, @Nullable String region) {

    public Destination {
        region = Regions.code(country, region);
    }
}
