package org.cartora.returns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.fulfillment.ParcelView;

/** How long something can be sent back: from its arrival, or from its departure where the arrival is not known. */
record ReturnWindow(Duration length) {

    /** A line that came in several parcels counts from the last of them. */
    boolean isOpen(UUID lineId, List<ParcelView> parcels, Instant now) {
        return parcels.stream()
                .filter(parcel ->
                        parcel.lines().stream().anyMatch(line -> line.lineId().equals(lineId)))
                .map(parcel -> parcel.deliveredAt() == null ? parcel.shippedAt() : parcel.deliveredAt())
                .anyMatch(from -> now.isBefore(from.plus(length)));
    }
}
