package org.cartora.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cartora.cart.AddItem;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.order.Quote;
import org.cartora.order.QuotedLine;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Goods;
import org.cartora.pricing.LineTotals;
import org.cartora.pricing.Market;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;

/** Makes a quote of items: today's price of each, the shipping chosen, and what it all comes to. */
@Dependent
class Offers {

    @Inject
    Variants variants;

    @Inject
    Pricing pricing;

    @Inject
    Checkouts checkouts;

    @Inject
    Market market;

    Quote quote(List<AddItem> items, String shippingMethod, String country) {
        var ids = items.stream().map(AddItem::variantId).toList();
        var sellables = variants.sellables(ids);
        var prices = pricing.prices(ids, market.currency());
        var gone = new ArrayList<Detail>();
        var found = new ArrayList<Sellable>();
        var priced = new ArrayList<PricedItem>();
        for (var item : items) {
            var sellable = sellables.get(item.variantId());
            var price = prices.get(item.variantId());
            if (sellable == null || price == null || !sellable.published()) {
                var name = sellable == null ? item.variantId().toString() : sellable.sku();
                gone.add(new Detail(name, "is no longer sold"));
                continue;
            }
            found.add(sellable);
            priced.add(priced(sellable, price.unit(), item.quantity()));
        }
        if (!gone.isEmpty()) {
            throw CheckoutRefused.noLongerSold(gone);
        }
        var shipping = shipping(priced, shippingMethod, country);
        var sums = Calculation.of(new Sale(priced, shipping.price(), List.of(), market.taxes(), market.policy()));
        var lines = new ArrayList<QuotedLine>();
        for (var i = 0; i < found.size(); i++) {
            lines.add(line(found.get(i), priced.get(i), sums.lines().get(i)));
        }
        return new Quote(
                lines, sums.totals(), sums.trace(), market.policy().rounding(), shipping.id(), shipping.name());
    }

    private ShippingMethodView shipping(List<PricedItem> items, String method, String country) {
        var worth = items.stream().map(PricedItem::subtotal).reduce(Money.zero(market.currency()), Money::plus);
        return checkouts.shipping(country, worth).stream()
                .filter(offered -> offered.id().equals(method))
                .findFirst()
                .orElseThrow(() -> CheckoutRefused.noSuchShipping(method, country));
    }

    private static PricedItem priced(Sellable sellable, Money unit, int quantity) {
        return new PricedItem(
                sellable.variantId().toString(),
                sellable.sku(),
                unit,
                quantity,
                TaxTable.STANDARD,
                new Goods(sellable.variantId(), sellable.productId(), sellable.categories(), sellable.sellerId()));
    }

    private static QuotedLine line(Sellable sellable, PricedItem item, LineTotals sums) {
        return new QuotedLine(
                sellable.variantId(),
                sellable.productId(),
                sellable.categoryId(),
                sellable.category(),
                sellable.productSlug(),
                sellable.sku(),
                sellable.title(),
                sellable.image(),
                sellable.options(),
                item.quantity(),
                item.unitPrice(),
                sums.discountTotal(),
                sums.taxRate(),
                sums.taxTotal(),
                sums.total());
    }
}
