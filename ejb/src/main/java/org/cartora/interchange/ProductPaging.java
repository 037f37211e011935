package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.catalog.Assortment;
import org.cartora.catalog.VariantView;
import org.cartora.inventory.StockDesk;
import org.jspecify.annotations.Nullable;

/** Reads products for their table, in the order of their ids. */
@Dependent
class ProductPaging {

    private static final int PAGE = 200;

    @EJB
    Assortment assortment;

    @EJB
    StockDesk stock;

    long count() {
        return assortment.count();
    }

    Optional<TablePage> page(@Nullable String after) {
        var products = assortment.after(after == null ? null : UUID.fromString(after), PAGE);
        if (products.isEmpty()) {
            return Optional.empty();
        }
        var variants = products.stream()
                .flatMap(product -> product.variants().stream())
                .map(VariantView::id)
                .toList();
        var units = new HashMap<String, Integer>();
        stock.stock(variants)
                .forEach(sku -> sku.at(ProductTaking.MAIN).ifPresent(level -> units.put(sku.sku(), level.onHand())));
        var rows = new ArrayList<List<String>>();
        products.forEach(product -> rows.addAll(ProductTable.rows(product, units)));
        return Optional.of(new TablePage(after, products.getLast().id().toString(), products.size(), rows));
    }
}
