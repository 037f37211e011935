package org.cartora.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;

/** What is wrong with a table of rates: no cart may find two prices, and none that cannot be charged. */
record RateCheck(List<ShippingRate> rates, Set<String> currencies) {

    /** By row, as in {@code rates[2].price}; empty if the table is good. */
    List<Detail> findings() {
        var found = new ArrayList<Detail>();
        var good = new ArrayList<Integer>();
        for (var row = 0; row < rates.size(); row++) {
            var before = found.size();
            check(row, found);
            if (found.size() == before) {
                overlap(row, good).ifPresent(found::add);
                good.add(row);
            }
        }
        return found;
    }

    private Optional<Detail> overlap(int row, List<Integer> others) {
        return others.stream()
                .filter(other -> rates.get(row).overlaps(rates.get(other)))
                .findFirst()
                .map(other ->
                        new Detail("rates[" + row + "]", "holds for carts for which rates[" + other + "] holds too"));
    }

    private void check(int row, List<Detail> found) {
        var rate = rates.get(row);
        var price = rate.price();
        var field = "rates[" + row + "].";
        if (!currencies.contains(price.currency())) {
            found.add(new Detail(field + "price", "is in a currency in which nothing is sold: " + price.currency()));
        }
        if (amounts(rate).anyMatch(amount -> !amount.currency().equals(price.currency()))) {
            found.add(new Detail(field + "price", "is not in the currency of the other amounts"));
            return;
        }
        if (amounts(rate).anyMatch(amount -> amount.amount().signum() < 0)) {
            found.add(new Detail(field + "price", "and the other amounts must not be negative"));
        }
        if (!price.isChargeable()) {
            found.add(new Detail(field + "price", "must be in steps of " + price.step()));
        }
        if (rate.perKilogram() != null && !rate.perKilogram().isChargeable()) {
            found.add(new Detail(field + "per_kilogram", "must be in steps of " + price.step()));
        }
        if (rate.weightTo() != null && rate.weightTo() < rate.lightest()) {
            found.add(new Detail(field + "weight_to", "is less than weight_from"));
        }
        if (rate.subtotalBelow() != null && rate.subtotalBelow().compareTo(rate.least()) <= 0) {
            found.add(new Detail(field + "subtotal_below", "is not more than subtotal_from"));
        }
    }

    private static Stream<Money> amounts(ShippingRate rate) {
        return Stream.of(rate.price(), rate.perKilogram(), rate.subtotalFrom(), rate.subtotalBelow())
                .filter(Objects::nonNull);
    }
}
