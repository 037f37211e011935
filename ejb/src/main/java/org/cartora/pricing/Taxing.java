package org.cartora.pricing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cartora.shared.Money;

/** Finds the tax lines of what is left of each line after discounts. */
record Taxing(TaxTable taxes, PricePolicy policy) {

    /** A line's key, its tax class and what is left of it. */
    record Taxed(String key, String taxClass, Money left) {}

    Map<String, List<TaxLine>> lines(List<Taxed> taxed) {
        var found = new HashMap<String, List<TaxLine>>();
        if (policy.level() == PricePolicy.Level.LINE) {
            taxed.forEach(
                    line -> found.put(line.key, lines(line.left, amounts(line.left, line.taxClass), line.taxClass)));
        } else {
            byClass(taxed).forEach((taxClass, lines) -> found.putAll(shared(taxClass, lines)));
        }
        return found;
    }

    private Map<String, List<TaxLine>> shared(String taxClass, List<Taxed> lines) {
        var all = amounts(lines.stream().map(Taxed::left).reduce(policy.zero(), Money::plus), taxClass);
        var weights = lines.stream().map(line -> line.left.amount()).toList();
        var shares =
                all.stream().map(amount -> amount.allocateToTheDigit(weights)).toList();
        var found = new HashMap<String, List<TaxLine>>();
        for (var i = 0; i < lines.size(); i++) {
            var at = i;
            var amounts = shares.stream().map(share -> share.get(at)).toList();
            found.put(lines.get(i).key, lines(lines.get(i).left, amounts, taxClass));
        }
        return found;
    }

    /**
     * What each tax of the class takes of an amount. Contained taxes are rounded together and then shared, so that they never
     * exceed the amount; taxes on top are rounded each on its own, as authorities do.
     */
    private List<Money> amounts(Money left, String taxClass) {
        var rates = taxes.of(taxClass);
        if (!policy.pricesIncludeTax()) {
            return rates.stream().map(rate -> policy.tax(left, rate.rate())).toList();
        }
        return policy.tax(left, taxes.total(taxClass))
                .allocateToTheDigit(rates.stream().map(TaxRate::rate).toList());
    }

    private List<TaxLine> lines(Money left, List<Money> amounts, String taxClass) {
        var rates = taxes.of(taxClass);
        var net = policy.pricesIncludeTax() ? left.minus(amounts.stream().reduce(policy.zero(), Money::plus)) : left;
        var lines = new ArrayList<TaxLine>();
        for (var i = 0; i < rates.size(); i++) {
            lines.add(new TaxLine(rates.get(i).name(), rates.get(i).rate(), net, amounts.get(i)));
        }
        return lines;
    }

    /** Each class sorted by key, so that the order of the lines decides nothing. */
    private static Map<String, List<Taxed>> byClass(List<Taxed> taxed) {
        return taxed.stream().sorted(Comparator.comparing(Taxed::key)).collect(Collectors.groupingBy(Taxed::taxClass));
    }
}
