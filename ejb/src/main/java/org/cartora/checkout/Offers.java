package org.cartora.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cartora.cart.AddItem;
import org.cartora.cart.Offer;
import org.cartora.cart.Quoting;
import org.cartora.cart.Wish;
import org.cartora.inventory.Inventory;
import org.cartora.order.OrderView;
import org.cartora.order.Quote;
import org.cartora.order.QuotedLine;
import org.cartora.pricing.LineTotals;
import org.cartora.promotion.Promotions;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;
import org.cartora.shipping.Destination;
import org.cartora.shipping.Shipping;
import org.cartora.shipping.ShippingMethodView;

/** Makes a quote of what somebody wants: today's prices, the shipping chosen, promotions, and what it all comes to. */
@Dependent
class Offers {

    private static final int MOST_GIFT_CARDS = 100;

    @EJB
    Quoting quoting;

    @EJB
    Promotions promotions;

    @EJB
    Inventory inventory;

    @EJB
    Shipping shipping;

    /** The ways to ship what is wanted to where it is to go. */
    List<ShippingMethodView> shippingMethods(Wish wish) {
        return shippingMethods(wish, quoting.offer(wish));
    }

    private List<ShippingMethodView> shippingMethods(Wish wish, Offer offer) {
        return offer.isGiftCardsOnly()
                ? List.of(byMail(offer))
                : shipping.methods(destination(wish, offer), offer.worth(), offer.grams());
    }

    /** Where nothing but codes are sent there is one way to send them. */
    private static ShippingMethodView byMail(Offer offer) {
        return new ShippingMethodView(
                "email", "By e-mail", Money.zero(offer.market().currency()), "at once");
    }

    private static Destination destination(Wish wish, Offer offer) {
        return new Destination(
                Objects.requireNonNullElse(wish.country(), offer.market().country()), wish.region());
    }

    /**
     * Refuses what is no longer sold, a shipping method that does not go there, and a coupon that is no longer any good: who
     * counted on it is told, and not charged more. Who wants one variant that was short a moment ago, and still is, hears that first.
     */
    FrozenOffer quote(Wish wish, String shippingMethod) {
        // his own earlier checkouts may hold what is short
        if (wish.holding().isEmpty()) {
            inventory.refuseWhatIsStillShort(AddItem.quantities(wish.items()));
        }
        var offer = offer(wish);
        var chosen = shippingMethods(wish, offer).stream()
                .filter(offered -> offer.isGiftCardsOnly() || offered.id().equals(shippingMethod))
                .findFirst()
                .orElseThrow(() -> CheckoutRefused.noSuchShipping(
                        shippingMethod, destination(wish, offer).country()));
        return quote(wish, offer, chosen);
    }

    /** More for an order, in its currency and for whoever placed it, which goes with the rest of it: its shipping is paid. */
    FrozenOffer addition(List<AddItem> items, OrderView order) {
        var address = order.shippingAddress();
        var currency = order.grandTotal().currency();
        var wish = new Wish(
                items,
                List.of(),
                order.customerId(),
                order.email(),
                address.country(),
                address.region(),
                Set.of(),
                currency);
        var free = new ShippingMethodView(order.shippingMethod(), order.shippingName(), Money.zero(currency), "");
        var offer = offer(wish);
        refuseGiftCards(offer);
        return quote(wish, offer, free);
    }

    private static void refuseGiftCards(Offer offer) {
        var cards = offer.lines().stream()
                .filter(line -> line.sellable().giftCard())
                .map(line -> new Detail(line.sellable().sku(), "is bought in an order of its own"))
                .toList();
        if (!cards.isEmpty()) {
            throw CheckoutRefused.noLongerSold(cards);
        }
    }

    private Offer offer(Wish wish) {
        var offer = quoting.offer(wish);
        refuseWhatIsGone(offer);
        return offer;
    }

    private FrozenOffer quote(Wish wish, Offer offer, ShippingMethodView chosen) {
        var bill = quoting.bill(offer, chosen.price(), wish.coupons());
        // after the bill: a coupon that was used up a moment before it would be left out without a word
        wish.coupons().forEach(code -> promotions.check(code, offer.shopper()));
        var sums = bill.sums();
        var lines = new ArrayList<QuotedLine>();
        for (var i = 0; i < offer.lines().size(); i++) {
            lines.add(line(offer.lines().get(i), sums.lines().get(i)));
        }
        var quote = new Quote(
                lines,
                sums.totals(),
                sums.trace(),
                offer.market().policy().rounding(),
                chosen.id(),
                chosen.name(),
                sums.shipping());
        if (quote.giftCards() > MOST_GIFT_CARDS) {
            throw CheckoutRefused.tooManyGiftCards(MOST_GIFT_CARDS);
        }
        return new FrozenOffer(quote, bill.promotions().uses(), offer.shopper());
    }

    private static void refuseWhatIsGone(Offer offer) {
        var gone = Stream.concat(
                        offer.gone().stream()
                                .map(item -> new Detail(
                                        item.sku() == null ? item.variantId().toString() : item.sku(), item.reason())),
                        offer.lines().stream()
                                .filter(line -> !line.sellable().published())
                                .map(line -> new Detail(line.sellable().sku(), "is no longer sold")))
                .toList();
        if (!gone.isEmpty()) {
            throw CheckoutRefused.noLongerSold(gone);
        }
    }

    private static QuotedLine line(Offer.Line line, LineTotals sums) {
        var sellable = line.sellable();
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
                line.item().quantity(),
                line.item().unitPrice(),
                sums.discountTotal(),
                sums.taxRate(),
                sums.taxTotal(),
                sums.total(),
                sums.discounts(),
                sums.taxes(),
                sellable.giftCard());
    }
}
