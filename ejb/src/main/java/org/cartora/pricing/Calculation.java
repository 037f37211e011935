package org.cartora.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cartora.shared.Money;

/**
 * The one function that adds up: cart, checkout and order all use it, so that they cannot differ.
 *
 * <p>Prices are gross. The tax contained in a line is rounded once per line (HALF_EVEN, {@link #ROUNDING}), shipping is
 * taxed like the goods, and the trace names every step that led to the grand total.
 */
public record Calculation(List<LineTotals> lines, Totals totals, List<TraceStep> trace) {

    /** The rounding policy as it is stored on an order. */
    public static final String ROUNDING = "LINE_HALF_EVEN";

    public Calculation {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }

    public static Calculation of(List<PricedItem> items, Money shipping, BigDecimal taxRate) {
        var zero = Money.zero(shipping.currency());
        var lines = new ArrayList<LineTotals>();
        var trace = new ArrayList<TraceStep>();
        var subtotal = zero;
        var tax = zero;
        for (var item : items) {
            var total = item.unitPrice().times(item.quantity());
            var contained = total.taxIncluded(taxRate);
            lines.add(new LineTotals(item.sku(), zero, contained, total));
            trace.add(new TraceStep(item.sku(), item.quantity() + " × " + item.unitPrice(), total));
            subtotal = subtotal.plus(total);
            tax = tax.plus(contained);
        }
        if (!shipping.isZero()) {
            trace.add(new TraceStep("shipping", "shipping", shipping));
            tax = tax.plus(shipping.taxIncluded(taxRate));
        }
        trace.add(new TraceStep(
                "tax",
                "contained at " + taxRate.movePointRight(2).stripTrailingZeros().toPlainString() + " %",
                tax));
        var grand = subtotal.plus(shipping);
        return new Calculation(lines, new Totals(subtotal, zero, tax, shipping, grand), trace);
    }
}
