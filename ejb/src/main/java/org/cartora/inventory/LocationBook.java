package org.cartora.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Invalid;

/** All stock locations, kept for a minute: every checkout needs them and they hardly change. */
@ApplicationScoped
class LocationBook {

    /** Where stock goes when nobody says where. */
    static final String MAIN = "main";

    @Inject
    LocationRows rows;

    private final Cache<String, List<StockLocationView>> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    List<StockLocationView> all() {
        var known = kept.getIfPresent("all");
        if (known != null) {
            return known;
        }
        var read = rows.all();
        kept.put("all", read);
        return read;
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
        kept.invalidateAll();
    }

    private static java.util.Optional<StockLocationView> find(List<StockLocationView> among, String code) {
        return among.stream().filter(location -> location.code().equals(code)).findFirst();
    }
}
