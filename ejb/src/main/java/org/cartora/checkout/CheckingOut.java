package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cartora.cart.CartKey;
import org.cartora.cart.Shopping;
import org.cartora.giftcard.GiftCards;
import org.cartora.inventory.Inventory;
import org.cartora.order.Ordering;
import org.cartora.order.PlacedOrder;
import org.cartora.order.Quote;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.payment.Webhooks;
import org.cartora.person.Contact;
import org.cartora.person.PersonKeys;
import org.cartora.promotion.Redeeming;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;

/**
 * Turns a cart into one paid order.
 *
 * <p>Each method is one transaction: open (prices, stock held, payment intent), pay, confirm. Whoever acts on a checkout
 * locks its row first, so that browser, retry and settler take turns; {@code orders.checkout_id} UNIQUE has the last word.
 */
@Stateless
@PermitAll
@Inside
public class CheckingOut {

    /** How long stock and prices are held for an unpaid checkout. */
    static final Duration HELD = Duration.ofMinutes(10);

    /** What is paid and cannot be placed for so long is given back; until then nothing takes its stock away. */
    static final Duration KEPT_WHEN_PAID = Duration.ofDays(1);

    @Inject
    Checkouts checkouts;

    @Inject
    Offers offers;

    @Inject
    Placing placing;

    @EJB
    Shopping shopping;

    @EJB
    Inventory inventory;

    @EJB
    Redeeming redeeming;

    @EJB
    GiftCards giftCards;

    @EJB
    Payments payments;

    @EJB
    Webhooks webhooks;

    @EJB
    Ordering ordering;

    @EJB
    PersonKeys keys;

    /**
     * Freezes the cart's quote, holds its stock for ten minutes and opens its payment. Earlier checkouts of the cart end and
     * give back what they hold, so that a shopper never waits for himself. Refuses an empty cart (CART_EMPTY),
     * what is no longer sold (NOT_FOR_SALE), short stock (OUT_OF_STOCK), a shipping method that does not go there
     * (SHIPPING_UNAVAILABLE), a coupon that is used up (COUPON_EXHAUSTED) or no longer any good, a gift card or credit that
     * cannot pay (as {@link GiftCards#spend}), and an expected total that is no longer right (PRICE_CHANGED); of several reasons any. The id makes it repeatable: a checkout that is there already is answered as it is, and one
     * that came to nothing is followed by another.
     */
    public CheckoutView open(UUID id, CartKey key, Buyer buyer, OpenCheckout command) {
        var known = checkouts.lock(id);
        if (known.isPresent()) {
            return cameToNothing(known.get()) ? open(known.get().following(), key, buyer, command) : view(known.get());
        }
        var cart =
                shopping.contents(key).filter(found -> !found.items().isEmpty()).orElseThrow(CheckoutRefused::empty);
        var email = buyer.emailOr(command.email());
        var earlier = checkouts.openOf(cart.cartId());
        var frozen = offers.quote(command.wish(cart, buyer, email, Set.copyOf(earlier)), command.shippingMethod());
        var quote = frozen.quote();
        if (command.expectedTotal() != null
                && !command.expectedTotal().equals(quote.totals().grandTotal())) {
            throw CheckoutRefused.priceChanged(quote.totals().grandTotal());
        }
        var checkout = Checkout.open(
                id, quote, cart.cartId(), buyer.customerId(), Instant.now().plus(HELD));
        var ended = abandon(earlier, quote);
        return hold(checkout, buyer, command.contact(email), frozen, new Paying(command.tender(buyer), ended));
    }

    /** The payment that a browser wants to make; refuses one whose time is over before anything is charged. */
    public IntentView payable(String clientSecret) {
        var intent = payments.bySecret(clientSecret).orElseThrow(() -> NotFound.of("payment"));
        var checkout = checkouts.find(intent.checkoutId()).orElseThrow(() -> NotFound.of("payment"));
        if (checkout.state() == CheckoutState.EXPIRED
                || (checkout.state() == CheckoutState.OPEN && !checkout.isOpen(Instant.now()))) {
            throw CheckoutRefused.expired();
        }
        return intent;
    }

    /**
     * Records where a payment stands at its provider, whoever brought the news and how often. Money for a checkout that has
     * ended, or whose goods others have got, is to be given back.
     */
    public Charge record(IntentView intent, ProviderIntent known) {
        var checkout = checkouts.lock(intent.checkoutId()).orElseThrow(() -> NotFound.of("payment"));
        if (checkout.state() == CheckoutState.PLACED && intent.isReserved()) {
            ordering.lock(checkout.id());
        }
        var charge = payments.record(intent.id(), known);
        if (charge.secured()) {
            switch (checkout.state()) {
                case OPEN -> paid(checkout, charge.reserved());
                case EXPIRED -> payments.refundAll(checkout.id(), "checkout had expired");
                case PAID, PLACED -> {}
            }
        }
        return charge;
    }

    /** Whether a checkout has ended without an order. */
    public boolean isOver(UUID checkoutId) {
        return checkouts.find(checkoutId).stream().anyMatch(checkout -> checkout.state() == CheckoutState.EXPIRED);
    }

    /**
     * Takes a webhook of the provider, as {@link Webhooks#read}, and records what it tells, as {@link #record}, once however often
     * it comes; answers the checkout of which an order is to be placed now.
     */
    public Optional<UUID> heard(String provider, String signature, byte[] body) {
        var news = webhooks.read(provider, signature, body);
        news.filter(one -> one.isNew() && payments.firstTime(one.event()))
                .ifPresent(one -> record(one.intent(), one.known()));
        return news.flatMap(one -> checkouts.find(one.intent().checkoutId()))
                .filter(checkout -> checkout.state() == CheckoutState.PAID)
                .map(Checkout::id);
    }

    /**
     * The order of a paid checkout: placed by the first call, answered again by every other. Refuses an unpaid checkout
     * (PAYMENT_REQUIRED) and one whose time was over (CHECKOUT_EXPIRED).
     */
    public PlacedOrder confirm(UUID checkoutId, Buyer buyer) {
        var checkout = checkouts
                .lock(checkoutId)
                .filter(found -> found.belongsTo(buyer) && found.additionTo() == null)
                .orElseThrow(() -> NotFound.of("checkout"));
        return switch (checkout.state()) {
            case PLACED -> ordering.ofCheckout(checkoutId).orElseThrow();
            case PAID -> placing.order(checkout);
            case EXPIRED -> throw CheckoutRefused.expired();
            case OPEN -> free(checkout);
        };
    }

    /** What owes nothing is paid by saying yes to it, and by nothing less: nobody's gift card is spent on a look at the last page. */
    private PlacedOrder free(Checkout checkout) {
        if (!checkout.isOpen(Instant.now())) {
            throw CheckoutRefused.expired();
        }
        if (!checkout.payment().amountDue().isZero()) {
            throw CheckoutRefused.unpaid();
        }
        paid(checkout, false);
        if (checkout.state() == CheckoutState.EXPIRED) {
            throw CheckoutRefused.expired();
        }
        return placing.order(checkout);
    }

    /** Opens a checkout of some items without a cart; the id makes it repeatable, as with a cart. */
    public CheckoutView open(UUID id, Buyer buyer, OrderDirectly command) {
        var known = checkouts.lock(id);
        if (known.isPresent()) {
            return cameToNothing(known.get()) ? open(known.get().following(), buyer, command) : view(known.get());
        }
        var frozen = offers.quote(command.wish(buyer), command.shippingMethod());
        var checkout = Checkout.open(
                id, frozen.quote(), null, buyer.customerId(), Instant.now().plus(HELD));
        return hold(checkout, buyer, command.contact(), frozen, new Paying(command.tender(buyer), List.of()));
    }

    /** Places what was paid and not confirmed; harmless if somebody else did. */
    public void settle(UUID checkoutId) {
        var checkout = checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
        if (checkout.state() == CheckoutState.PAID) {
            placing.settle(checkout);
        }
    }

    /** Ends an unpaid checkout: its stock is free again, and money that still comes in is given back. */
    public void giveUp(UUID checkoutId) {
        if (end(checkoutId)) {
            giftCards.giveBack(checkoutId);
        }
    }

    /** Answers those whose gift cards and credit are still to be given back, which comes after all other locks. */
    private List<UUID> abandon(List<UUID> earlier, Quote quote) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        earlier.forEach(checkouts::lock);
        inventory.takeTurns(earlier, quote.stock());
        return earlier.stream().filter(this::end).toList();
    }

    /** Ends a checkout that is still open; answers whether it leaves gift cards or credit to be given back. */
    private boolean end(UUID checkoutId) {
        var checkout = checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
        if (checkout.isExchange() && checkout.state() == CheckoutState.PAID) {
            placing.end(checkout);
            payments.refundAll(checkoutId, "exchange ended");
            return false;
        }
        if (checkout.state() != CheckoutState.OPEN) {
            return false;
        }
        placing.end(checkout);
        return !checkout.paidWith().isEmpty();
    }

    /** With whose key the contact is sealed: a guest is a person for one checkout and its order. */
    private PersonKey owner(UUID id, Buyer buyer) {
        var customer = buyer.customerId();
        return customer == null ? keys.issue(id) : keys.of(customer);
    }

    /** Stock comes before keys and seals: of a sale that everybody comes to, most are refused here. */
    private CheckoutView hold(Checkout checkout, Buyer buyer, Contact contact, FrozenOffer frozen, Paying paying) {
        var quote = frozen.quote();
        paying.check(quote);
        var country = contact.shippingAddress().country();
        inventory.reserve(checkout.id(), quote.stock(), country, checkout.expiresAt());
        redeeming.hold(checkout.id(), frozen.uses(), frozen.shopper());
        if (paying.isNeeded()) {
            var total = quote.totals().grandTotal();
            checkout.payWith(giftCards.spend(checkout.id(), paying.tender(), total, paying.insteadOf()));
        }
        checkouts.add(checkout);
        checkouts.add(CheckoutContact.of(checkout.id(), owner(checkout.id(), buyer), contact));
        var intent = payments.open(checkout.id(), checkout.payment().amountDue());
        return CheckoutView.of(checkout, intent);
    }

    private boolean cameToNothing(Checkout checkout) {
        return checkout.cameToNothing(payments.ofCheckout(checkout.id()).orElseThrow());
    }

    private CheckoutView view(Checkout checkout) {
        return CheckoutView.of(checkout, payments.ofCheckout(checkout.id()).orElseThrow());
    }

    /** It ends instead where its time was over and others have its goods, or where it is an exchange that is not to be any more. */
    private void paid(Checkout checkout, boolean reserved) {
        if (checkout.isExchange() && checkout.isOverdue(Instant.now())) {
            placing.giveBack(checkout, "exchange was over");
            return;
        }
        var until = checkout.keptUntil(Instant.now().plus(KEPT_WHEN_PAID));
        if (!placing.keep(checkout)) {
            placing.giveBack(checkout, "sold out before the payment was heard of");
            return;
        }
        checkout.pay(until, reserved);
        if (reserved && checkout.isExchange()) {
            // the goods that it waits for may come back later than a reservation ends
            payments.decideCapture(List.of(checkout.id()));
        }
    }
}
