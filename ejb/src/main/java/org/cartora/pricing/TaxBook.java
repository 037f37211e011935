package org.cartora.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * All tax rates with their times, kept for a minute: every cart needs them and they change once in years. A planned change
 * counts from its own second on, since its time is kept with it.
 */
@ApplicationScoped
class TaxBook {

    @Inject
    TaxRates rates;

    private final Cache<String, List<TaxRateView>> kept =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    /** Country and region together; shipping is taxed like standard goods where it has no rate of its own. */
    TaxTable table(String country, String region, Instant at) {
        return table(all(), country, region, at);
    }

    List<TaxRateView> all() {
        var known = kept.getIfPresent("all");
        if (known != null) {
            return known;
        }
        var read = rates.all();
        kept.put("all", read);
        return read;
    }

    void forget() {
        kept.invalidateAll();
    }

    static TaxTable table(List<TaxRateView> all, String country, String region, Instant at) {
        var table = new HashMap<String, List<TaxRate>>();
        for (var rate : all) {
            if (rate.country().equals(country)
                    && (rate.region().isEmpty() || rate.region().equals(region))
                    && rate.counts(at)) {
                table.computeIfAbsent(rate.taxClass(), key -> new ArrayList<>())
                        .add(new TaxRate(rate.name(), rate.rate()));
            }
        }
        table.putIfAbsent(TaxTable.SHIPPING, table.getOrDefault(TaxTable.STANDARD, List.of()));
        return new TaxTable(table);
    }
}
