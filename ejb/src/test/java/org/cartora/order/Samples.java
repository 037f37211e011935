package org.cartora.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cartora.person.Contact;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Discount;
import org.cartora.pricing.Goods;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.PricePolicy;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;

/** Orders for tests. */
final class Samples {

    private Samples() {}

    static PlaceOrder twoMugs() {
        return placing(List.of(item("MUG-RED", "11.90", 2)));
    }

    static PricedItem item(String sku, String price, int quantity) {
        return item(sku, Money.of(price, "EUR"), quantity);
    }

    static PricedItem giftCard(String price, int quantity) {
        var goods = new Goods(Ids.next(), Ids.next(), Set.of(Ids.next()), null);
        return new PricedItem(
                goods.variantId().toString(), "CARD", Money.of(price, "EUR"), quantity, TaxTable.VOUCHER, goods);
    }

    static PricedItem item(String sku, Money price, int quantity) {
        var goods = new Goods(Ids.next(), Ids.next(), Set.of(Ids.next()), null);
        return new PricedItem(goods.variantId().toString(), sku, price, quantity, TaxTable.STANDARD, goods);
    }

    /** What goes with an order whose shipping is paid. */
    static Quote withoutShipping(List<PricedItem> items, PricePolicy policy) {
        var taxes = TaxTable.flat("VAT", new BigDecimal("0.19"));
        var sums = Calculation.of(new Sale(items, Money.zero("EUR"), List.of(), taxes, policy));
        var lines = new ArrayList<QuotedLine>();
        for (var i = 0; i < items.size(); i++) {
            lines.add(line(items.get(i), sums.lines().get(i)));
        }
        return new Quote(
                lines,
                sums.totals(),
                sums.trace(),
                policy.rounding(),
                "standard",
                "Standard delivery",
                sums.shipping());
    }

    static PlaceOrder placing(List<PricedItem> items) {
        return placing(items, "0.00", PricePolicy.gross("EUR"));
    }

    /** With so much off the first line. */
    static PlaceOrder placing(List<PricedItem> items, String off, PricePolicy policy) {
        var taxes = TaxTable.flat("VAT", new BigDecimal("0.19"));
        var discounts = items.stream()
                .limit(1)
                .map(item -> new Discount(item.key(), Ids.next(), "less", Money.of(off, policy.currency())))
                .toList();
        var sums = Calculation.of(new Sale(items, Money.of("4.90", policy.currency()), discounts, taxes, policy));
        var lines = new ArrayList<QuotedLine>();
        for (var i = 0; i < items.size(); i++) {
            lines.add(line(items.get(i), sums.lines().get(i)));
        }
        var quote = new Quote(
                lines,
                sums.totals(),
                sums.trace(),
                policy.rounding(),
                "standard",
                "Standard delivery",
                sums.shipping());
        var home = new Address("Cleo", "Customer", null, "Hauptstr. 1", null, "10115", "Berlin", null, "DE", null);
        var guest = Ids.next();
        return new PlaceOrder(
                Ids.next(),
                guest,
                null,
                quote,
                List.of(),
                List.of(),
                KeyRing.development().issue(guest),
                new Contact("cleo@cartora.example", home, home, null, null),
                PaymentState.PAID);
    }

    private static QuotedLine line(PricedItem item, LineTotals sums) {
        return new QuotedLine(
                item.goods().variantId(),
                item.goods().productId(),
                Ids.next(),
                "Kitchen",
                "red-mug",
                item.sku(),
                "Red mug",
                null,
                Map.of("Colour", "Red"),
                item.quantity(),
                item.unitPrice(),
                sums.discountTotal(),
                sums.taxRate(),
                sums.taxTotal(),
                sums.total(),
                sums.discounts(),
                sums.taxes(),
                item.taxClass().equals(TaxTable.VOUCHER));
    }
}
