package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.cartora.cart.CartKey;
import org.cartora.cart.Shopping;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.StockLine;
import org.cartora.order.Ordering;
import org.cartora.order.PlaceOrder;
import org.cartora.order.PlacedOrder;
import org.cartora.order.Quote;
import org.cartora.payment.Charge;
import org.cartora.payment.PaymentRefused;
import org.cartora.payment.Payments;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Turns a cart into one paid order.
 *
 * <p>Each method is one transaction: open (prices, stock held, payment intent), pay, confirm. Whoever acts on a checkout
 * locks its row first, so that the browser, a retry and the settler take turns; {@code orders.checkout_id} UNIQUE has the
 * last word.
 */
@Stateless
@PermitAll
public class CheckingOut {

    /** How long stock and prices are held for an unpaid checkout. */
    static final Duration HELD = Duration.ofMinutes(10);

    /** How long a paid checkout waits for its browser before the settler places the order. */
    static final Duration BROWSER_FIRST = Duration.ofMinutes(1);

    /** Stock of a paid checkout is kept until somebody settled it. */
    private static final Duration KEPT_WHEN_PAID = Duration.ofDays(1);

    @Inject
    Checkouts checkouts;

    @Inject
    Offers offers;

    @Inject
    Shopping shopping;

    @Inject
    Inventory inventory;

    @Inject
    Redeeming redeeming;

    @Inject
    Payments payments;

    @Inject
    Ordering ordering;

    /** The ways to ship this cart to a country; empty where we do not ship. */
    public List<ShippingMethodView> shippingMethods(CartKey cart, String country) {
        return checkouts.shipping(country, shopping.cart(cart).cart().totals().subtotal());
    }

    /**
     * Freezes the cart's quote, holds its stock for ten minutes and opens its payment. Earlier checkouts of the cart end and
     * give back what they hold, so that a shopper never waits for himself. Refuses an empty cart (CART_EMPTY),
     * what is no longer sold (NOT_FOR_SALE), short stock (OUT_OF_STOCK), a shipping method that does not go there
     * (SHIPPING_UNAVAILABLE), a coupon that is used up (COUPON_EXHAUSTED) or no longer any good, and an expected total that is
     * no longer right (PRICE_CHANGED).
     */
    public CheckoutView open(CartKey key, Buyer buyer, OpenCheckout command) {
        var basket = shopping.cart(key);
        if (basket.cart().items().isEmpty()) {
            throw CheckoutRefused.empty();
        }
        var email = email(command.email(), buyer);
        var earlier = Set.copyOf(checkouts.openOf(basket.cart().id()));
        var frozen = offers.quote(command.wish(basket.cart(), buyer, email, earlier), command.shippingMethod());
        var quote = frozen.quote();
        if (command.expectedTotal() != null
                && !command.expectedTotal().equals(quote.totals().grandTotal())) {
            throw CheckoutRefused.priceChanged(quote.totals().grandTotal());
        }
        var checkout = Checkout.open(
                Ids.next(),
                quote,
                basket.cart().id(),
                buyer.customerId(),
                Instant.now().plus(HELD));
        var contact = CheckoutContact.of(checkout.id(), email, command.shippingAddress(), command.billingAddress());
        abandonEarlier(basket.cart().id(), quote);
        return hold(checkout, contact, frozen);
    }

    /**
     * Charges a sandbox card. Refuses a checkout whose time is over before anything is charged. A decline is an answer, and
     * another card may follow.
     */
    public Charge pay(String clientSecret, String card) {
        return settle(clientSecret, () -> payments.charge(clientSecret, card));
    }

    /** The end of the challenge that a card asked for. */
    public Charge authenticate(String clientSecret, boolean passed) {
        return settle(clientSecret, () -> payments.authenticate(clientSecret, passed));
    }

    /**
     * The order of a paid checkout: placed by the first call, answered again by every other. Refuses an unpaid checkout
     * (PAYMENT_REQUIRED) and one whose time was over (CHECKOUT_EXPIRED).
     */
    public PlacedOrder confirm(UUID checkoutId, Buyer buyer) {
        var checkout = checkouts
                .lock(checkoutId)
                .filter(found -> found.belongsTo(buyer))
                .orElseThrow(() -> NotFound.of("checkout"));
        return switch (checkout.state()) {
            case PLACED -> ordering.ofCheckout(checkoutId).orElseThrow();
            case PAID -> place(checkout);
            case EXPIRED -> throw CheckoutRefused.expired();
            case OPEN -> throw checkout.isOpen(Instant.now()) ? CheckoutRefused.unpaid() : CheckoutRefused.expired();
        };
    }

    /** A whole purchase in one transaction: all of it or nothing. */
    public PlacedOrder order(Buyer buyer, OrderDirectly command) {
        var checkoutId = Ids.next();
        var frozen = offers.quote(command.wish(buyer), command.shippingMethod());
        var checkout = Checkout.open(
                checkoutId,
                frozen.quote(),
                null,
                buyer.customerId(),
                Instant.now().plus(HELD));
        var contact =
                CheckoutContact.of(checkoutId, command.email(), command.shippingAddress(), command.billingAddress());
        var opened = hold(checkout, contact, frozen);
        var charge = checkout.state() == CheckoutState.PAID
                ? null
                : pay(opened.payment().clientSecret(), command.payment().card());
        if (charge != null && !charge.succeeded()) {
            var reason = charge.declineCode();
            throw PaymentRefused.declined(reason == null ? "authentication_required" : reason);
        }
        return place(checkout);
    }

    /** Paid checkouts that nobody confirmed, oldest first. */
    @RolesAllowed("system")
    public List<UUID> unplaced() {
        return checkouts.unplaced(Instant.now().plus(KEPT_WHEN_PAID).minus(BROWSER_FIRST), 100);
    }

    /** Places what was paid and not confirmed; harmless if somebody else did. */
    @RolesAllowed("system")
    public void settle(UUID checkoutId) {
        var checkout = checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
        if (checkout.state() == CheckoutState.PAID) {
            place(checkout);
        }
    }

    /** Checkouts whose time is over. */
    @RolesAllowed("system")
    public List<UUID> overdue() {
        return checkouts.expired(Instant.now(), 100);
    }

    /** Ends an unpaid checkout: its stock is free again and its payment can no longer be made. */
    @RolesAllowed("system")
    public void giveUp(UUID checkoutId) {
        expire(checkoutId);
    }

    private void abandonEarlier(UUID cartId, Quote quote) {
        var earlier = checkouts.openOf(cartId);
        if (!earlier.isEmpty()) {
            earlier.forEach(checkouts::lock);
            inventory.takeTurns(earlier, stock(quote));
            earlier.forEach(this::expire);
        }
    }

    private void expire(UUID checkoutId) {
        var checkout = checkouts.lock(checkoutId).orElseThrow(() -> NotFound.of("checkout"));
        if (checkout.state() == CheckoutState.OPEN) {
            checkout.expire();
            payments.cancel(checkoutId);
            inventory.release(checkoutId);
            redeeming.release(checkoutId);
        }
    }

    private CheckoutView hold(Checkout checkout, CheckoutContact contact, FrozenOffer frozen) {
        var quote = frozen.quote();
        inventory.reserve(checkout.id(), stock(quote), checkout.expiresAt());
        redeeming.hold(checkout.id(), frozen.uses(), frozen.shopper());
        checkouts.add(checkout);
        checkouts.add(contact);
        var until = checkout.expiresAt();
        var intent = payments.open(checkout.id(), quote.totals().grandTotal());
        if (quote.totals().grandTotal().isZero()) {
            paid(checkout);
        }
        return new CheckoutView(checkout.id(), quote.totals(), intent, until);
    }

    private Charge settle(String clientSecret, Supplier<Charge> attempt) {
        var checkout =
                payments.checkoutOf(clientSecret).flatMap(checkouts::lock).orElseThrow(() -> NotFound.of("payment"));
        if (checkout.state() == CheckoutState.EXPIRED
                || (checkout.state() == CheckoutState.OPEN && !checkout.isOpen(Instant.now()))) {
            throw CheckoutRefused.expired();
        }
        var charge = attempt.get();
        if (charge.succeeded() && checkout.state() == CheckoutState.OPEN) {
            paid(checkout);
        }
        return charge;
    }

    private void paid(Checkout checkout) {
        var until = Instant.now().plus(KEPT_WHEN_PAID);
        checkout.pay(until);
        inventory.extend(checkout.id(), until);
    }

    private PlacedOrder place(Checkout checkout) {
        var quote = checkout.quote();
        var contact = checkouts.contact(checkout.id());
        var orderId = Ids.next();
        inventory.allocate(checkout.id(), orderId, stock(quote));
        redeeming.redeem(checkout.id(), orderId);
        var placed = ordering.place(new PlaceOrder(
                orderId,
                checkout.id(),
                checkout.customerId(),
                quote,
                contact.email(),
                contact.shippingAddress(),
                contact.billingAddress()));
        checkout.place();
        var cart = checkout.cartId();
        if (cart != null) {
            shopping.ordered(
                    cart, quote.lines().stream().map(line -> line.variantId()).toList());
        }
        return placed;
    }

    private static List<StockLine> stock(Quote quote) {
        return quote.lines().stream()
                .map(line -> new StockLine(line.variantId(), line.sku(), line.quantity()))
                .toList();
    }

    private static String email(@Nullable String given, Buyer buyer) {
        var email = given == null ? buyer.email() : given;
        if (email == null || email.isBlank()) {
            throw Invalid.field("email", "is needed to send the confirmation to");
        }
        return email.strip();
    }
}
