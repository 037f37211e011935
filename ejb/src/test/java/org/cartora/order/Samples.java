package org.cartora.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.PricedItem;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;

/** Orders for tests. */
final class Samples {

    private Samples() {}

    static PlaceOrder twoMugs() {
        return placing(List.of(new PricedItem("MUG-RED", Money.of("11.90", "EUR"), 2)));
    }

    static PlaceOrder placing(List<PricedItem> items) {
        var rate = new BigDecimal("0.19");
        var sums = Calculation.of(items, Money.of("4.90", "EUR"), rate);
        var lines = items.stream()
                .map(item -> new QuotedLine(
                        Ids.next(),
                        Ids.next(),
                        Ids.next(),
                        "Kitchen",
                        "red-mug",
                        item.sku(),
                        "Red mug",
                        null,
                        Map.of("Colour", "Red"),
                        item.quantity(),
                        item.unitPrice(),
                        Money.zero("EUR"),
                        rate,
                        item.unitPrice().times(item.quantity()).taxIncluded(rate),
                        item.unitPrice().times(item.quantity())))
                .toList();
        var quote =
                new Quote(lines, sums.totals(), sums.trace(), Calculation.ROUNDING, "standard", "Standard delivery");
        var home = new Address("Cleo", "Customer", null, "Hauptstr. 1", null, "10115", "Berlin", null, "DE", null);
        return new PlaceOrder(Ids.next(), Ids.next(), null, quote, "cleo@cartora.example", home, home);
    }
}
