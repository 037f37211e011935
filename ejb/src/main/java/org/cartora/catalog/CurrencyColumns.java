package org.cartora.catalog;

import org.cartora.promotion.Tags;

/**
 * What a product costs in the first market stands in its own row, for lists to be quick; what it costs in another one, in
 * {@code product_offer}, and without a row there it is not sold there.
 */
final class CurrencyColumns {

    private CurrencyColumns() {}

    /** A statement over {@code product p}, for the currency of these tags. */
    static String in(String sql, Tags tags, String home) {
        var currency = tags.reader().policy().currency();
        return currency.equals(home)
                ? sql
                : sql.replace("p.price_from", "o.price_from")
                        .replace("p.compare_at", "o.compare_at")
                        .replace("p.currency", "o.currency")
                        .replace(
                                " from product p",
                                " from product p join product_offer o on o.product_id = p.id and o.currency = '"
                                        + currency + "'");
    }
}
