package org.cartora.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cartora.pricing.Taxing.Taxed;
import org.cartora.shared.Money;

/** A sale with the discounts that fit and the taxes of what they leave, both by the key of the line. */
record Reckoning(Sale sale, Map<String, List<Discount>> discounts, Map<String, List<TaxLine>> taxes) {

    static Reckoning of(Sale sale) {
        var cut = new Reckoning(sale, cut(sale), Map.of());
        var left = Stream.concat(
                        sale.items().stream()
                                .map(item -> new Taxed(
                                        item.key(),
                                        item.taxClass(),
                                        item.subtotal().minus(cut.off(item.key())))),
                        Stream.of(new Taxed(
                                Discount.SHIPPING,
                                TaxTable.SHIPPING,
                                sale.shipping().minus(cut.off(Discount.SHIPPING)))))
                .toList();
        return new Reckoning(sale, cut.discounts, new Taxing(sale.taxes(), sale.policy()).lines(left));
    }

    LineTotals line(String key, String sku, Money subtotal) {
        var off = off(key);
        var left = subtotal.minus(off);
        var taxLines = taxes.getOrDefault(key, List.of());
        var tax = taxLines.stream().map(TaxLine::amount).reduce(zero(), Money::plus);
        var total = sale.policy().pricesIncludeTax() ? left : left.plus(tax);
        return new LineTotals(key, sku, subtotal, discounts.getOrDefault(key, List.of()), off, taxLines, tax, total);
    }

    /** The discounts in their order; one that is more than is left of its line is cut to it. */
    private static Map<String, List<Discount>> cut(Sale sale) {
        var left = new HashMap<String, Money>();
        sale.items().forEach(item -> left.put(item.key(), item.subtotal()));
        left.put(Discount.SHIPPING, sale.shipping());
        var given = new HashMap<String, List<Discount>>();
        for (var discount : sale.discounts()) {
            var rest = left.get(discount.key());
            if (rest == null) {
                throw new IllegalArgumentException("a discount for no line: " + discount.key());
            }
            var amount = discount.amount().compareTo(rest) > 0 ? rest : discount.amount();
            if (!amount.isZero()) {
                left.put(discount.key(), rest.minus(amount));
                given.computeIfAbsent(discount.key(), key -> new ArrayList<>()).add(discount.of(amount));
            }
        }
        return given;
    }

    private Money off(String key) {
        return discounts.getOrDefault(key, List.of()).stream()
                .map(Discount::amount)
                .reduce(zero(), Money::plus);
    }

    private Money zero() {
        return sale.policy().zero();
    }
}
