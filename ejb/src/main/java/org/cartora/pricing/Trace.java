package org.cartora.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cartora.shared.Money;

/** Writes a calculation down in words: each line, what was taken off it and why, shipping, and each tax. */
final class Trace {

    private Trace() {}

    static List<TraceStep> of(Sale sale, List<LineTotals> lines, LineTotals shipping) {
        var steps = new ArrayList<TraceStep>();
        for (var i = 0; i < lines.size(); i++) {
            var item = sale.items().get(i);
            steps.add(new TraceStep(item.sku(), item.words(), item.subtotal()));
            discounts(lines.get(i), steps);
        }
        if (!sale.shipping().isZero()) {
            steps.add(new TraceStep(TraceStep.SHIPPING, "shipping", sale.shipping()));
            discounts(shipping, steps);
        }
        taxes(sale, Stream.concat(lines.stream(), Stream.of(shipping)).toList(), steps);
        return steps;
    }

    private static void discounts(LineTotals line, List<TraceStep> steps) {
        var zero = Money.zero(line.subtotal().currency());
        for (var discount : line.discounts()) {
            steps.add(new TraceStep(line.sku(), discount.reason(), zero.minus(discount.amount())));
        }
    }

    /** One step for each tax: its name and rate, what it is reckoned from, what it comes to. */
    private static void taxes(Sale sale, List<LineTotals> lines, List<TraceStep> steps) {
        record Sum(TaxRate rate, Money base, Money amount) {}
        var zero = sale.policy().zero();
        var sums = new TreeMap<String, Sum>();
        for (var line : lines) {
            for (var tax : line.taxes()) {
                var rate = new TaxRate(tax.name(), tax.rate());
                var one = new Sum(rate, tax.base(), tax.amount());
                sums.merge(
                        rate.name() + " " + rate.percent(),
                        one,
                        (a, b) -> new Sum(a.rate, a.base.plus(b.base), a.amount.plus(b.amount)));
            }
        }
        var note = sale.taxes().note();
        if (note != null) {
            steps.add(new TraceStep(TraceStep.TAX, note, zero));
        }
        var contained = sale.policy().pricesIncludeTax();
        sums.forEach((name, sum) -> {
            if (!sum.base.equals(zero) || !sum.amount.equals(zero)) {
                steps.add(new TraceStep(
                        contained ? TraceStep.TAX : TraceStep.ADDED_TAX,
                        name + (contained ? ", contained: " : " on ") + sum.base + (contained ? " net" : ""),
                        sum.amount));
            }
        });
    }
}
