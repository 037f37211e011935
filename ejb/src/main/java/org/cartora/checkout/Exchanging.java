package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.inventory.Inventory;
import org.cartora.order.OrderView;
import org.cartora.payment.Payments;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What somebody gets for goods that come back: an addition to the order that those goods pay, with a payment for what it costs
 * more. It holds its stock from the day on which the return is accepted, and joins the order when the goods are here. Works in
 * the transaction of who takes them.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Exchanging {

    @Inject
    Checkouts checkouts;

    @Inject
    Offers offers;

    @Inject
    Placing placing;

    @EJB
    Inventory inventory;

    @EJB
    Redeeming redeeming;

    @EJB
    Payments payments;

    @Inject
    @ConfigProperty(name = "cartora.exchanges.window", defaultValue = "P30D")
    Duration window;

    /**
     * Prices what is wanted by the rules of today and holds its stock; what it costs more than the goods are worth is to be
     * paid. Refuses what is no longer sold (NOT_FOR_SALE) and short stock (OUT_OF_STOCK).
     */
    public AdditionView offer(UUID id, OrderView order, List<AddItem> wanted, Money worth) {
        var frozen = offers.addition(wanted, order);
        var checkout = Checkout.exchange(
                id, frozen.quote(), order.id(), worth, Instant.now().plus(window));
        inventory.reserve(id, frozen.quote().stock(), order.shippingAddress().country(), checkout.expiresAt());
        redeeming.hold(id, frozen.uses(), frozen.shopper());
        checkouts.add(checkout);
        var due = frozen.quote().totals().grandTotal().minus(checkout.credit());
        return AdditionView.of(checkout, payments.open(id, due));
    }

    /** What goods that come back will pay of an exchange, or nothing if it is over. */
    public Optional<Money> promised(UUID id) {
        return checkouts
                .find(id)
                .filter(checkout -> checkout.state() != CheckoutState.EXPIRED)
                .map(Checkout::credit);
    }

    /**
     * Locks an exchange before its order, as everywhere. Answers what goods that come back pay of it, or nothing if it is over.
     * Refuses one of which the difference is not paid (PAYMENT_REQUIRED).
     */
    public Optional<Money> lock(UUID id) {
        var checkout = checkouts.lock(id).orElseThrow(() -> NotFound.of("exchange"));
        if (checkout.state() == CheckoutState.EXPIRED) {
            return Optional.empty();
        }
        var payment = payments.ofCheckout(id).orElseThrow();
        if (!payment.isSecured()) {
            throw CheckoutRefused.exchangeUnpaid(payment.amount());
        }
        return Optional.of(checkout.credit());
    }

    /** It is not to be any more: nobody can pay it from now on, and the clock ends it and gives back what was paid of it. */
    public void withdraw(UUID id) {
        checkouts.lock(id).orElseThrow(() -> NotFound.of("exchange")).withdraw(Instant.now());
    }

    /** The goods are here and their value is credited: what is got for them joins the order. */
    public void complete(UUID id) {
        var checkout = checkouts.lock(id).orElseThrow(() -> NotFound.of("exchange"));
        if (checkout.state() == CheckoutState.OPEN) {
            checkout.pay(checkout.expiresAt(), false);
        }
        placing.addition(checkout);
    }
}
