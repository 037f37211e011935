package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cartora.catalog.Assortment;
import org.cartora.inventory.StockDesk;
import org.jspecify.annotations.Nullable;

/** Reads stock for its table: what lies where, in the order of the variants' ids. */
@Dependent
class StockPaging {

    private static final int PAGE = 500;

    @EJB
    Assortment assortment;

    @EJB
    StockDesk stock;

    long count() {
        return assortment.countVariants();
    }

    Optional<TablePage> page(@Nullable String after) {
        var skus = assortment.skusAfter(after, PAGE);
        if (skus.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<List<String>>();
        stock.stock(skus.keySet())
                .forEach(sku ->
                        sku.levels().forEach(level -> rows.add(row(sku.sku(), level.location(), level.onHand()))));
        return Optional.of(new TablePage(after, skus.lastEntry().getKey().toString(), skus.size(), rows));
    }

    static List<String> row(String sku, String location, int onHand) {
        return new TableLine()
                .put(Table.STOCK_SKU, sku)
                .put(Table.LOCATION, location)
                .put(Table.ON_HAND, onHand)
                .of(Table.of(Kind.STOCK));
    }
}
