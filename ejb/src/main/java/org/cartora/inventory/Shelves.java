package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;

/** What is on hand at the locations, changed so that every promise is kept. */
@Dependent
class Shelves {

    @Inject
    StockLists lists;

    @Inject
    StockLevels levels;

    @Inject
    Ledger ledger;

    /** The variant of a SKU that lies somewhere, or did; refuses any other. */
    UUID variant(String sku) {
        return lists.ofSku(sku).stream()
                .findFirst()
                .map(StockView::variantId)
                .orElseThrow(() -> Invalid.field("sku", sku + " was never in stock"));
    }

    /** The level of a variant at a location, locked; made where there is none. */
    StockFigures level(UUID variant, String sku, UUID location) {
        var found = lists.lock(sku, location);
        if (found.isEmpty()) {
            levels.create(variant, sku, location);
            found = lists.lock(sku, location);
        }
        return found.orElseThrow().figures();
    }

    /** All lines, at one location, to or from another account, or none: refuses to take what is promised to customers, each SKU named (STOCK_IS_PROMISED). */
    void change(StockAccount other, List<LocatedLine> lines, Cause cause) {
        var ordered = lines.stream().sorted(LocatedLine.LOCK_ORDER).toList();
        var refused = new ArrayList<Detail>();
        for (var line : ordered) {
            var figures = level(line.variantId(), line.sku(), line.locationId());
            if (!figures.bears(line.quantity())) {
                refused.add(new Detail(
                        line.sku(), figures.onHand() + " on hand, " + figures.promised() + " of them promised"));
            }
        }
        if (!refused.isEmpty()) {
            throw StockRefused.promised(refused);
        }
        ledger.move(other, ordered, cause);
    }
}
