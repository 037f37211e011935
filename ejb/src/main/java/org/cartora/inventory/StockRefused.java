package org.cartora.inventory;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why stock cannot be had or changed. */
public final class StockRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private StockRefused(String code, String message, List<Detail> details) {
        this(Kind.BUSINESS_RULE, code, message, details);
    }

    private StockRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static StockRefused overtaken(String sku) {
        return new StockRefused(
                Kind.CONFLICT,
                "COUNT_IS_LATE",
                "Changes that were made after this count are booked already. Count again.",
                List.of(new Detail("sequence", "of " + sku + " is older than that of a change")));
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

    static StockRefused codeTaken(String code) {
        return new StockRefused("CODE_TAKEN", "There is a stock location " + code + " already.", List.of());
    }

    static StockRefused codeIsForGood(String code) {
        return new StockRefused(
                "CODE_IS_FOR_GOOD", "A stock location keeps its code.", List.of(new Detail("code", "remains " + code)));
    }

    static StockRefused promised(String sku, int promised) {
        return new StockRefused(
                "STOCK_IS_PROMISED",
                "Customers have been promised " + promised + " of " + sku + "; the stock cannot be less.",
                List.of(new Detail(sku, "at least " + promised + " are promised")));
    }

    static StockRefused promised(List<Detail> lines) {
        return new StockRefused("STOCK_IS_PROMISED", "Customers have been promised more than would be left.", lines);
    }

    static StockRefused notInTransfer(List<Detail> lines) {
        return new StockRefused("NOT_IN_TRANSFER", "The transfer does not agree.", lines);
    }

    static StockRefused closed(String what, String state) {
        return new StockRefused(Kind.CONFLICT, "CONFLICT", "This " + what + " is " + state + ".", List.of());
    }

    static StockRefused backordersExceed(int promised) {
        return new StockRefused(
                "BACKORDERS_EXCEED_LIMIT",
                promised + " units are promised beyond the stock already.",
                List.of(new Detail("backorder_limit", "at least " + promised)));
    }
}
