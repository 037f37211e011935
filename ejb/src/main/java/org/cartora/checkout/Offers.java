package org.cartora.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.cartora.cart.Offer;
import org.cartora.cart.Quoting;
import org.cartora.cart.Wish;
import org.cartora.order.Quote;
import org.cartora.order.QuotedLine;
import org.cartora.pricing.LineTotals;
import org.cartora.promotion.Promotions;
import org.cartora.shared.Detail;

/** Makes a quote of what somebody wants: today's prices, the shipping chosen, promotions, and what it all comes to. */
@Dependent
class Offers {

    @EJB
    Quoting quoting;

    @EJB
    Promotions promotions;

    @Inject
    Checkouts checkouts;

    /**
     * Refuses what is no longer sold, a shipping method that does not go there, and a coupon that is no longer any good: who
     * counted on it is told, and not charged more.
     */
    FrozenOffer quote(Wish wish, String shippingMethod) {
        var offer = quoting.offer(wish);
        var market = offer.market();
        var country = Objects.requireNonNullElse(wish.country(), market.country());
        refuseWhatIsGone(offer);
        var shipping = checkouts.shipping(country, offer.worth()).stream()
                .filter(offered -> offered.id().equals(shippingMethod))
                .findFirst()
                .orElseThrow(() -> CheckoutRefused.noSuchShipping(shippingMethod, country));
        var bill = quoting.bill(offer, shipping.price(), wish.coupons());
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
                market.policy().rounding(),
                shipping.id(),
                shipping.name(),
                sums.shipping());
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
                sums.taxes());
    }
}
