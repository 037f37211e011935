package org.cartora.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Invalid;
import org.cartora.shared.Kept;

/** All stock locations, kept for a minute: every checkout needs them and they hardly change. */
@ApplicationScoped
class LocationBook {

    /** Where stock goes when nobody says where. */
    static final String MAIN = "main";

    @Inject
    LocationRows rows;

    private final Kept<List<StockLocationView>> kept = new Kept<>(Duration.ofMinutes(1));

    List<StockLocationView> all() {
        return kept.get(rows::all);
    }

    /** The locations that send to a country, the nearest first. */
    List<UUID> ranked(String country) {
        return all().stream()
                .filter(StockLocationView::sells)
                .sorted(StockLocationView.nearestTo(country))
                .map(StockLocationView::id)
                .toList();
    }

    /** By its code; refuses one that does not exist. One that another node made a moment ago is looked up anew. */
    StockLocationView get(String code) {
        return find(all(), code)
                .or(() -> find(rows.all(), code))
                .orElseThrow(() -> Invalid.field("location", "is not a stock location of this shop"));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocationsChanged changed) {
        kept.forget();
    }

    private static java.util.Optional<StockLocationView> find(List<StockLocationView> among, String code) {
        return among.stream().filter(location -> location.code().equals(code)).findFirst();
    }
}
