package org.cartora.checkout;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.cartora.cart.Shopping;
import org.cartora.giftcard.GiftCards;
import org.cartora.inventory.Inventory;
import org.cartora.order.Amending;
import org.cartora.order.ExtendOrder;
import org.cartora.order.Handling;
import org.cartora.order.Ordering;
import org.cartora.order.PaymentState;
import org.cartora.order.PlacedOrder;
import org.cartora.payment.IntentView;
import org.cartora.payment.Payments;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.Ids;

/** What a paid checkout becomes: an order, or more of one. Whoever calls has locked the checkout. */
@Dependent
class Placing {

    @Inject
    Checkouts checkouts;

    @EJB
    Inventory inventory;

    @EJB
    Redeeming redeeming;

    @EJB
    Ordering ordering;

    @EJB
    Amending amending;

    @EJB
    Handling handling;

    @EJB
    Payments payments;

    @EJB
    GiftCards giftCards;

    @EJB
    Shopping shopping;

    PlacedOrder order(Checkout checkout) {
        var quote = checkout.quote();
        var contact = checkouts.contact(checkout.id());
        var orderId = Ids.next();
        var claim = inventory.claim(checkout.id(), quote.stock());
        var payment = checkout.isReserved() ? PaymentState.of(payment(checkout)) : PaymentState.PAID;
        var placed = ordering.place(
                contact.order(checkout, orderId, claim.backorders()).with(payment));
        checkout.place();
        var cart = checkout.cartId();
        if (cart != null) {
            shopping.ordered(
                    cart, quote.lines().stream().map(line -> line.variantId()).toList());
        }
        // last, for in a flash sale everybody waits for the same level
        inventory.allocate(orderId, claim);
        redeeming.redeem(checkout.id(), orderId);
        return placed;
    }

    /** Adds it to its order, which is locked before the stock; what came too late, or has lost its money, ends. */
    void addition(Checkout checkout) {
        var order = Objects.requireNonNull(checkout.additionTo());
        if (amending.takesMore(order) && isSecured(checkout)) {
            var claim = inventory.claim(checkout.id(), checkout.quote().stock());
            amending.extend(
                    new ExtendOrder(checkout.id(), order, checkout.quote(), claim.backorders(), checkout.credit()));
            checkout.place();
            inventory.allocate(order, claim);
            redeeming.redeem(checkout.id(), order);
        } else {
            end(checkout);
            payments.refundAll(checkout.id(), "order was canceled");
        }
    }

    /**
     * Keeps the stock of a checkout that is paid now, until it is placed or ends. What its time has taken from it is held again
     * if nobody was faster; else it answers false, and the checkout holds nothing.
     */
    boolean keep(Checkout checkout) {
        var lines = checkout.quote().stock();
        return inventory.keep(checkout.id(), lines) || inventory.reserveAgain(checkout.id(), lines, country(checkout));
    }

    /** Ends a checkout that is paid and cannot be had: whatever paid it is given back. */
    void giveBack(Checkout checkout, String cause) {
        end(checkout);
        payments.refundAll(checkout.id(), cause);
        giftCards.giveBack(checkout.id());
    }

    private String country(Checkout checkout) {
        var order = checkout.additionTo();
        return order == null
                ? checkouts.contact(checkout.id()).shippingAddress().country()
                : amending.country(order);
    }

    /** What was held on a card may have been lost since. */
    private boolean isSecured(Checkout checkout) {
        return !checkout.isReserved() || payment(checkout).isSecured();
    }

    private IntentView payment(Checkout checkout) {
        return payments.ofCheckout(checkout.id()).orElseThrow();
    }

    /** Ends a checkout without an order: what it holds is free again. */
    void end(Checkout checkout) {
        checkout.expire(Instant.now());
        inventory.release(checkout.id());
        redeeming.release(checkout.id());
        var order = checkout.additionTo();
        if (order != null) {
            handling.tell(
                    order,
                    "ADDITION_ENDED",
                    "checkout",
                    Map.of("addition", checkout.id().toString()));
        }
    }

    /** An exchange is placed when the goods are here, by who takes them. */
    void settle(Checkout checkout) {
        if (checkout.isExchange()) {
            return;
        }
        if (checkout.additionTo() == null) {
            order(checkout);
        } else {
            addition(checkout);
        }
    }
}
