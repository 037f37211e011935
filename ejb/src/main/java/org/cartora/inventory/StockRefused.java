package org.cartora.inventory;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why stock cannot be had or changed. */
public final class StockRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private StockRefused(String code, String message, List<Detail> details) {
        super(Kind.BUSINESS_RULE, code, message, details);
    }

    static StockRefused outOfStock(List<Detail> lines) {
        return new StockRefused("OUT_OF_STOCK", "Not everything is in stock in the quantity you asked for.", lines);
    }

    static StockRefused notSetAside(List<Detail> lines) {
        return new StockRefused("NOT_SET_ASIDE", "The order has not so much set aside for it.", lines);
    }

    static StockRefused notShipped(List<Detail> lines) {
        return new StockRefused("NOT_SHIPPED", "The order was not sent so much that has not come back.", lines);
    }

    static StockRefused promised(String sku, int promised) {
        return new StockRefused(
                "STOCK_IS_PROMISED",
                "Customers have been promised " + promised + " of " + sku + "; the stock cannot be less.",
                List.of(new Detail(sku, "at least " + promised + " are promised")));
    }
}
