package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.cartora.catalog.Assortment;
import org.cartora.catalog.CategoryRef;
import org.cartora.catalog.VariantView;
import org.cartora.interchange.ProductReading.Shelf;
import org.cartora.inventory.AdjustStock;
import org.cartora.inventory.StockDesk;
import org.cartora.pricing.Market;
import org.cartora.pricing.Taxation;
import org.cartora.shared.Refusal;
import org.cartora.shared.Validity;
import org.jspecify.annotations.Nullable;

/** Takes products: first all descriptions of the block, then what was counted, in the order in which stock is locked. */
@Dependent
class ProductTaking {

    static final String MAIN = "main";

    @EJB
    Assortment assortment;

    @EJB
    StockDesk stock;

    @EJB
    Taxation taxation;

    @Inject
    Market market;

    @Inject
    Validity validity;

    Taken take(ImportState state, List<SheetEntry> entries) {
        var counts = new Counts();
        var known = assortment.bySlug(
                entries.stream().map(entry -> entry.first().text(Table.HANDLE)).toList());
        var shelf = new Now(market.currency(), state.fallback());
        var readings = new ArrayList<ProductReading>();
        for (var entry : entries) {
            var reading = ProductReading.of(entry, known.get(entry.first().text(Table.HANDLE)), shelf);
            var wrong = reading.wish().map(validity::details).orElse(List.of());
            counts.found(reading.findings());
            counts.found(reading.places().errors(wrong));
            if (reading.wish().isEmpty() || !wrong.isEmpty()) {
                counts.failed();
            } else {
                readings.add(reading);
            }
        }
        var made = new HashSet<ProductReading>();
        var changed = new HashSet<ProductReading>();
        for (var reading : readings) {
            refusing(reading, () -> describe(reading, made, changed));
        }
        count(state, readings, changed);
        readings.forEach(reading -> tally(reading, made, changed, counts));
        return counts.of(entries);
    }

    private void describe(ProductReading reading, Set<ProductReading> made, Set<ProductReading> changed) {
        var wish = reading.wish().orElseThrow();
        reading.now()
                .ifPresentOrElse(
                        now -> {
                            if (!reading.isSo()) {
                                assortment.change(now.id(), now.version(), wish);
                                changed.add(reading);
                            }
                        },
                        () -> {
                            assortment.make(wish);
                            made.add(reading);
                        });
    }

    private void count(ImportState state, List<ProductReading> readings, Set<ProductReading> changed) {
        var wanted = new TreeMap<String, ProductReading>();
        readings.forEach(reading -> reading.counted().keySet().forEach(sku -> wanted.put(sku, reading)));
        var present = present(readings);
        wanted.forEach((sku, reading) -> {
            var units = reading.counted().get(sku);
            if (units != null && !units.equals(present.getOrDefault(sku, 0))) {
                refusing(reading, () -> stock.adjust(new AdjustStock(sku, MAIN, units, null, state.cause())));
                changed.add(reading);
            }
        });
    }

    /** What lies at the main location now, by SKU. */
    private Map<String, Integer> present(List<ProductReading> readings) {
        var variants = readings.stream()
                .flatMap(reading -> reading.now().stream().flatMap(now -> now.variants().stream()))
                .map(VariantView::id)
                .toList();
        var present = new HashMap<String, Integer>();
        stock.stock(variants).forEach(sku -> sku.at(MAIN).ifPresent(level -> present.put(sku.sku(), level.onHand())));
        return present;
    }

    private static void tally(
            ProductReading reading, Set<ProductReading> made, Set<ProductReading> changed, Counts counts) {
        if (made.contains(reading)) {
            counts.created();
        } else if (changed.contains(reading)) {
            counts.changed();
        } else {
            counts.unchanged();
        }
    }

    private static void refusing(ProductReading reading, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            throw new EntryRefused(
                    reading.entry(), reading.findings(), reading.places().errors(refusal.details()), refusal);
        }
    }

    /** The shop as it is at this moment. */
    private final class Now implements Shelf {

        private final String currency;
        private final @Nullable String fallback;
        private @Nullable SortedSet<String> taxClasses;

        private Now(String currency, @Nullable String fallback) {
            this.currency = currency;
            this.fallback = fallback;
        }

        @Override
        public String currency() {
            return currency;
        }

        @Override
        public Optional<CategoryRef> category(String key) {
            return key.isBlank() ? Optional.empty() : assortment.category(key);
        }

        @Override
        public @Nullable String fallback() {
            return fallback;
        }

        @Override
        public SortedSet<String> taxClasses() {
            var known = taxClasses;
            if (known == null) {
                known = taxation.classes();
                taxClasses = known;
            }
            return known;
        }
    }
}
