package org.cartora.interchange;

import static org.cartora.interchange.Table.LOCATION;
import static org.cartora.interchange.Table.ON_HAND;
import static org.cartora.interchange.Table.ON_HAND_BEFORE;
import static org.cartora.interchange.Table.STOCK_SKU;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cartora.catalog.Assortment;
import org.cartora.inventory.AdjustStock;
import org.cartora.inventory.SkuStock;
import org.cartora.inventory.StockDesk;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;
import org.cartora.shared.Validity;
import org.jspecify.annotations.Nullable;

/** Takes counts of stock as adjustments, in the order in which stock is locked: by SKU, then by location. */
@Dependent
class StockTaking {

    private static final int MOST = 10_000_000;
    private static final Map<String, Column> PLACES = Map.of("sku", STOCK_SKU, "location", LOCATION, "onHand", ON_HAND);

    @EJB
    Assortment assortment;

    @EJB
    StockDesk stock;

    @Inject
    Validity validity;

    /** So many were counted at a place. */
    record Count(SheetEntry entry, String sku, String location, int onHand) {

        private AdjustStock adjustment(String cause) {
            return new AdjustStock(sku, location, onHand, null, cause);
        }
    }

    Taken take(ImportState state, List<SheetEntry> entries) {
        var counts = new Counts();
        var present = present(entries);
        var wanted = new ArrayList<Count>();
        for (var entry : entries) {
            var findings = new Findings(entry.findings());
            var count = read(entry, present, findings);
            if (count != null) {
                validity.details(count.adjustment(state.cause()))
                        .forEach(detail -> findings.add(cell(entry.first(), detail)));
            }
            counts.found(findings.all());
            if (count == null || findings.isWrong()) {
                counts.failed();
            } else {
                wanted.add(count);
            }
        }
        wanted.sort(Comparator.comparing(Count::sku).thenComparing(Count::location));
        for (var count : wanted) {
            if (Objects.equals(units(present.get(count.sku()), count.location()), count.onHand())) {
                counts.unchanged();
            } else {
                adjust(count, state.cause());
                counts.changed();
            }
        }
        return counts.of(entries);
    }

    private @Nullable Count read(SheetEntry entry, Map<String, SkuStock> present, Findings findings) {
        var row = entry.first();
        var sku = row.text(STOCK_SKU);
        var location = row.isBlank(LOCATION) ? ProductTaking.MAIN : row.text(LOCATION);
        var onHand = Cells.units(row, ON_HAND, MOST, findings);
        if (row.isBlank(STOCK_SKU)) {
            findings.add(row.error(STOCK_SKU, "must not be blank"));
        } else if (!present.containsKey(sku)) {
            findings.add(row.error(STOCK_SKU, "There is no such SKU."));
        }
        if (row.isBlank(ON_HAND)) {
            findings.add(row.error(ON_HAND, "must not be blank"));
        }
        var now = units(present.get(sku), location);
        Cells.units(row, ON_HAND_BEFORE, MOST, findings)
                .filter(before -> now != null && !now.equals(before))
                .ifPresent(before -> findings.add(row.error(ON_HAND_BEFORE, "is not so any more: " + now + " by now")));
        return findings.isWrong() ? null : new Count(entry, sku, location, onHand.orElse(0));
    }

    private Map<String, SkuStock> present(List<SheetEntry> entries) {
        var skus = entries.stream().map(entry -> entry.first().text(STOCK_SKU)).toList();
        var present = new HashMap<String, SkuStock>();
        stock.stock(assortment.variants(skus).values()).forEach(sku -> present.put(sku.sku(), sku));
        return present;
    }

    private static @Nullable Integer units(@Nullable SkuStock sku, String location) {
        return sku == null
                ? null
                : sku.at(location).map(level -> level.onHand()).orElse(null);
    }

    private void adjust(Count count, String cause) {
        try {
            stock.adjust(count.adjustment(cause));
        } catch (Refusal refusal) {
            var row = count.entry().first();
            throw new EntryRefused(
                    count.entry(),
                    List.of(),
                    refusal.details().stream().map(detail -> cell(row, detail)).toList(),
                    refusal);
        }
    }

    private static Finding cell(SheetRow row, Detail detail) {
        return row.error(PLACES.getOrDefault(detail.field(), ON_HAND), detail.message());
    }
}
