package org.cartora.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.customer.CustomerGroups;
import org.cartora.order.PurchaseHistory;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Goods;
import org.cartora.pricing.Market;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.promotion.Cart;
import org.cartora.promotion.Promotions;
import org.cartora.promotion.Shopper;
import org.cartora.shared.Money;

/** What things cost somebody now: one way for the cart and the checkout, so that they cannot differ. */
@Stateless
@PermitAll
public class Quoting {

    @Inject
    Variants variants;

    @Inject
    Pricing pricing;

    @Inject
    Promotions promotions;

    @Inject
    CustomerGroups groups;

    @Inject
    PurchaseHistory history;

    @Inject
    Market market;

    /** Today's price of what is wanted; published or not, the caller decides. */
    public Offer offer(Wish wish) {
        var ids = wish.items().stream().map(AddItem::variantId).toList();
        var sellables = variants.sellables(ids);
        var prices = pricing.prices(ids, market.currency());
        var lines = new ArrayList<Offer.Line>();
        var gone = new ArrayList<UUID>();
        for (var item : wish.items()) {
            var sellable = sellables.get(item.variantId());
            var price = prices.get(item.variantId());
            if (sellable == null || price == null) {
                gone.add(item.variantId());
            } else {
                lines.add(new Offer.Line(sellable, priced(sellable, price.unit(), item.quantity())));
            }
        }
        return new Offer(lines, gone, shopper(wish), market.taxes());
    }

    /** What an offer comes to with this shipping and these coupons. */
    public Bill bill(Offer offer, Money shipping, List<String> coupons) {
        var decision = promotions.decide(new Cart(offer.items(), shipping, market.policy()), offer.shopper(), coupons);
        var sums =
                Calculation.of(new Sale(offer.items(), shipping, decision.discounts(), offer.taxes(), market.policy()));
        return new Bill(sums, decision);
    }

    Shopper shopper(Wish wish) {
        var customer = wish.customerId();
        return customer == null
                ? new Shopper(null, wish.email(), Set.of(), false, wish.country(), wish.holding())
                : new Shopper(
                        customer,
                        wish.email(),
                        groups.of(customer),
                        history.isEmpty(customer),
                        wish.country(),
                        wish.holding());
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
}
