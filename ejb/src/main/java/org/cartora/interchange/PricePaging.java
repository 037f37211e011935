package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.cartora.catalog.Assortment;
import org.cartora.pricing.PriceEntry;
import org.cartora.pricing.PriceLists;
import org.jspecify.annotations.Nullable;

/** Reads prices for their table: of each variant the price itself and those of lists that are not over, in all currencies. */
@Dependent
class PricePaging {

    private static final int PAGE = 500;

    @EJB
    Assortment assortment;

    @EJB
    PriceLists lists;

    long count() {
        return assortment.countVariants();
    }

    Optional<TablePage> page(@Nullable String after) {
        var skus = assortment.skusAfter(after, PAGE);
        if (skus.isEmpty()) {
            return Optional.empty();
        }
        var rows = lists.entries(skus.keySet()).stream()
                .map(price ->
                        line(String.valueOf(skus.get(price.variantId())), price).of(Table.of(Kind.PRICES)))
                .toList();
        return Optional.of(new TablePage(after, skus.lastEntry().getKey().toString(), skus.size(), rows));
    }

    static TableLine line(String sku, PriceEntry price) {
        var line = new TableLine()
                .put(Table.PRICE_SKU, sku)
                .put(Table.CURRENCY, price.price().currency())
                .put(Table.LIST_PRICE, price.price().amount().toPlainString());
        var compareAt = price.compareAtPrice();
        if (compareAt != null) {
            line.put(Table.LIST_COMPARE_AT, compareAt.amount().toPlainString());
        }
        return price.list() == null
                ? line
                : line.put(Table.LIST, price.list())
                        .put(Table.MIN_QUANTITY, price.minQuantity())
                        .put(Table.VALID_FROM, price.validFrom())
                        .put(Table.VALID_UNTIL, price.validUntil());
    }
}
