package org.cartora.fulfillment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel as its receiver and the shop see it. */
public record ParcelView(
        UUID id,
        String carrier,
        @Nullable String trackingNumber,
        @Nullable String trackingUrl,
        Instant shippedAt,
        @Nullable Instant deliveredAt,
        List<ParcelLine> lines) {

    public ParcelView {
        lines = List.copyOf(lines);
    }
}
