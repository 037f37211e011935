package org.cartora.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cartora.shared.Kept;

/** All zones with their methods and rates, kept for a minute: every checkout needs them and they hardly change. */
@ApplicationScoped
class ShippingBook {

    @Inject
    ShippingRows rows;

    private final Kept<List<ShippingZoneView>> kept = new Kept<>(Duration.ofMinutes(1));

    /** Of a region the zone that names it, else the one of its country, else the one of everywhere else. */
    Optional<ShippingZoneView> zone(Destination to) {
        var zones = kept.get(rows::all);
        return Stream.of(to, new Destination(to.country(), null), new Destination(ShippingPlace.EVERYWHERE, null))
                .flatMap(place -> zones.stream().filter(zone -> zone.has(place)))
                .findFirst();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShippingChanged changed) {
        kept.forget();
    }
}
