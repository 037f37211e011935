package org.cartora.pricing;

import java.util.List;
import org.cartora.shared.Money;

/**
 * The one function that adds up: cart, checkout, order, invoice and refund all use it, so that they cannot differ.
 *
 * <p>It takes discounts off their lines in the order given and never more than is left of a line, finds the taxes of what is
 * left, and writes down every step. Whatever it is given, nothing becomes negative, lines and shipping sum to the grand
 * total to the cent, and the order of the lines decides nothing but the order of the answer.
 */
public record Calculation(List<LineTotals> lines, LineTotals shipping, Totals totals, List<TraceStep> trace) {

    public Calculation {
        lines = List.copyOf(lines);
        trace = List.copyOf(trace);
    }

    public static Calculation of(Sale sale) {
        var reckoning = Reckoning.of(sale);
        var lines = sale.items().stream()
                .map(item -> reckoning.line(item.key(), item.sku(), item.subtotal()))
                .toList();
        var shipping = reckoning.line(Discount.SHIPPING, TraceStep.SHIPPING, sale.shipping());
        return new Calculation(lines, shipping, totals(lines, shipping), Trace.of(sale, lines, shipping));
    }

    private static Totals totals(List<LineTotals> lines, LineTotals shipping) {
        var subtotal = Money.zero(shipping.total().currency());
        var discount = subtotal;
        var tax = shipping.taxTotal();
        var grand = shipping.total();
        for (var line : lines) {
            subtotal = subtotal.plus(line.subtotal());
            discount = discount.plus(line.discountTotal());
            tax = tax.plus(line.taxTotal());
            grand = grand.plus(line.total());
        }
        return new Totals(subtotal, discount, tax, shipping.subtotal().minus(shipping.discountTotal()), grand);
    }
}
