package org.cartora.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.customer.CustomerGroups;
import org.cartora.order.PurchaseHistory;
import org.cartora.pricing.Calculation;
import org.cartora.pricing.Charged;
import org.cartora.pricing.Goods;
import org.cartora.pricing.Markets;
import org.cartora.pricing.PricedItem;
import org.cartora.pricing.Pricing;
import org.cartora.pricing.Sale;
import org.cartora.pricing.TaxTable;
import org.cartora.pricing.TaxTreatment;
import org.cartora.pricing.Taxation;
import org.cartora.promotion.Cart;
import org.cartora.promotion.Promotions;
import org.cartora.promotion.Shopper;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/** What things cost somebody now: one way for the cart and the checkout, so that they cannot differ. */
@Stateless
@PermitAll
@Inside
public class Quoting {

    @EJB
    Variants variants;

    @EJB
    Pricing pricing;

    @EJB
    Taxation taxation;

    @EJB
    Promotions promotions;

    @EJB
    CustomerGroups groups;

    @EJB
    PurchaseHistory history;

    @Inject
    Markets markets;

    /** Today's price of what is wanted; published or not, the caller decides. */
    public Offer offer(Wish wish) {
        var quantities = AddItem.quantities(wish.items());
        var market = markets.of(wish.currency());
        var shopper = shopper(wish);
        var sellables = variants.sellables(quantities.keySet());
        var prices = pricing.charged(quantities, market.currency(), shopper.groups());
        var taxes = taxation.of(market, wish.country(), wish.region(), wish.customerId());
        var lines = new ArrayList<Offer.Line>();
        var gone = new ArrayList<Unsold>();
        for (var item : wish.items()) {
            var sellable = sellables.get(item.variantId());
            var price = prices.get(item.variantId());
            if (sellable == null || price == null) {
                gone.add(Unsold.of(item.variantId(), sellable, market.currency()));
            } else {
                lines.add(new Offer.Line(sellable, priced(sellable, price, item.quantity(), taxes)));
            }
        }
        return new Offer(lines, gone, shopper, taxes, market);
    }

    /** What an offer comes to with this shipping, at its listed price, and these coupons. */
    public Bill bill(Offer offer, Money listedShipping, List<String> coupons) {
        var shipping = offer.taxes().price(listedShipping, TaxTable.SHIPPING);
        var decision = promotions.decide(
                new Cart(offer.discountable(), shipping, offer.market().policy()), offer.shopper(), coupons);
        var sums = Calculation.of(new Sale(
                offer.items(),
                shipping,
                decision.discounts(),
                offer.taxes().table(),
                offer.market().policy()));
        return new Bill(sums, decision);
    }

    /** The shopper of a wish, as promotions ask about one. */
    public Shopper shopper(Wish wish) {
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

    private static PricedItem priced(Sellable sellable, Charged price, int quantity, TaxTreatment taxes) {
        return new PricedItem(
                sellable.variantId().toString(),
                sellable.sku(),
                taxes.price(price.price().unit(), sellable.taxClass()),
                quantity,
                sellable.taxClass(),
                new Goods(sellable.variantId(), sellable.productId(), sellable.categories(), sellable.sellerId()),
                price.priceList());
    }
}
