package org.cartora.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.cartora.shared.Kept;

/**
 * All tax rates with their times, kept for a minute: every cart needs them and they change once in years. A planned change
 * counts from its own second on, since its time is kept with it.
 */
@ApplicationScoped
class TaxBook {

    @Inject
    TaxRates rates;

    private final Kept<List<TaxRateView>> kept = new Kept<>(Duration.ofMinutes(1));

    /** Country and region together; shipping is taxed like standard goods where it has no rate of its own. */
    TaxTable table(String country, String region, Instant at) {
        return table(all(), country, region, at);
    }

    List<TaxRateView> all() {
        return kept.get(rates::all);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TaxRatesChanged changed) {
        kept.forget();
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
