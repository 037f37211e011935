package org.cartora.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cartora.cart.AddItem;
import org.cartora.cart.Bill;
import org.cartora.cart.FixedOffer;
import org.cartora.cart.Offer;
import org.cartora.cart.Wish;
import org.cartora.giftcard.Spending;
import org.cartora.giftcard.SpentEntry;
import org.cartora.giftcard.ValueKind;
import org.cartora.invoice.Invoiced;
import org.cartora.journal.Entry;
import org.cartora.order.Quote;
import org.cartora.order.Sold;
import org.cartora.person.Contact;
import org.cartora.promotion.FixedPromotions;
import org.cartora.promotion.PromotionTerms;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.Address;
import org.cartora.shared.Money;
import org.cartora.shipping.Destination;
import org.cartora.shipping.Shipping;
import org.cartora.shipping.ShippingMethodView;

/** One purchase from the cart to the books, by the shop's own steps; only what a database would say is made up. */
record Purchase(Offer offer, Money shipping, List<PromotionTerms> promotions, int cardPercent) {

    private static final UUID ID = new UUID(4, 1);
    private static final Address HOME =
            new Address("Ada", "Long", null, "Hauptstr. 1", null, "10115", "Berlin", null, "DE", null);

    /** What each step of it says. */
    record Steps(Bill cart, Quote quote, Checkout checkout, Sold sold, Invoiced invoice, List<Entry> books) {}

    Steps steps() {
        var quote = quote();
        var checkout = Checkout.open(ID, quote, ID, null, Instant.MAX);
        checkout.payWith(spendings(quote.totals().grandTotal()));
        var contact = CheckoutContact.of(
                ID, KeyRing.shop().issue(ID), new Contact("ada@customer.example", HOME, HOME, null, null));
        var sold = Sold.of(contact.order(checkout, new UUID(4, 2), List.of()));
        return new Steps(cart(shipping), quote, checkout, sold, Invoiced.of(sold.order()), books(checkout, sold));
    }

    /** The cart's bill, whose shipping is known only at the checkout, with some. */
    Bill cart(Money toShip) {
        return new FixedOffer(offer, FixedPromotions.of(promotions)).bill(offer, toShip, codes());
    }

    /** The same goods the other way round. */
    Purchase turned() {
        var turned = new Offer(offer.lines().reversed(), List.of(), offer.shopper(), offer.taxes(), offer.market());
        return new Purchase(turned, shipping, promotions, cardPercent);
    }

    private Quote quote() {
        var offers = new Offers();
        offers.promotions = FixedPromotions.of(promotions);
        offers.quoting = new FixedOffer(offer, offers.promotions);
        offers.shipping = new Shipping() {
            @Override
            public List<ShippingMethodView> methods(Destination to, Money worth, long grams) {
                return List.of(new ShippingMethodView("standard", "Standard delivery", shipping, ""));
            }
        };
        var items = offer.lines().stream()
                .map(line ->
                        new AddItem(line.sellable().variantId(), line.item().quantity()))
                .toList();
        // who holds something is not asked whether there is enough of it
        var wish = new Wish(items, codes(), null, "ada@customer.example", "DE", null, Set.of(ID), shipping.currency());
        return offers.quote(wish, "standard").quote();
    }

    private List<String> codes() {
        return IntStream.range(0, promotions.size())
                .filter(i -> promotions.get(i).needsCoupon())
                .mapToObj(FixedPromotions::code)
                .toList();
    }

    /** A card pays a part, or all where it holds more than that. */
    private List<Spending> spendings(Money total) {
        var held = total.amount()
                .multiply(BigDecimal.valueOf(Math.min(cardPercent, 100)))
                .movePointLeft(2)
                .setScale(total.amount().scale(), RoundingMode.DOWN);
        return held.signum() == 0
                ? List.of()
                : List.of(new Spending(new UUID(4, 3), ValueKind.GIFT_CARD, "ABCD", new Money(held, total.currency())));
    }

    private static List<Entry> books(Checkout checkout, Sold sold) {
        var entries = new ArrayList<Entry>();
        checkout.paidWith().forEach(spending -> entries.add(SpentEntry.of(ID, spending)));
        entries.add(Entry.captured(ID, "taken", checkout.payment().amountDue()));
        entries.add(sold.booked());
        return entries;
    }
}
