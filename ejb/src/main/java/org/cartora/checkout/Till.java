package org.cartora.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.UUID;
import org.cartora.cart.CartKey;
import org.cartora.order.PlacedOrder;
import org.cartora.order.Quote;
import org.cartora.payment.Cashier;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentRefused;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.shared.Inside;
import org.cartora.shared.Invalid;
import org.cartora.shared.Refusal;
import org.cartora.shipping.Destination;
import org.cartora.shipping.ShippingMethodView;

/**
 * Buying, step by step: what happens here is a transaction of {@link CheckingOut}, what happens at the payment provider lies
 * between two of them. Every step may be repeated, so a caller that was cut off begins again with the same ids and ends
 * with the same order, the same charge, the same refusal.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class Till {

    @EJB
    CheckingOut checkingOut;

    @EJB
    Previews previews;

    @EJB
    Cashier cashier;

    @EJB
    Payments payments;

    /** As {@link Previews#shippingMethods}. */
    public List<ShippingMethodView> shippingMethods(CartKey cart, Destination to) {
        return previews.shippingMethods(cart, to);
    }

    /** As {@link Previews#quote}. */
    public Quote quote(CartKey cart, Buyer buyer, Destination to, String shippingMethod) {
        return previews.quote(cart, buyer, to, shippingMethod);
    }

    /** As {@link Previews#standing}. */
    public CheckoutStanding standing(UUID checkoutId, Buyer buyer) {
        return previews.standing(checkoutId, buyer);
    }

    /** What the paying browser needs beside a payment's client secret. */
    public String publicKey(IntentView payment) {
        return payments.publicKey(payment.provider());
    }

    /** Holds prices and stock, then opens the payment; refuses as {@link CheckingOut#open}. */
    public CheckoutView open(UUID id, CartKey key, Buyer buyer, OpenCheckout command) {
        return opened(checkingOut.open(id, key, buyer, command));
    }

    /**
     * Charges a card, once per attempt however often it is sent; refuses a checkout whose time is over before anything is charged. A decline is an answer, and another
     * card may follow.
     */
    public Charge pay(String clientSecret, String card, String attempt) {
        return charge(checkingOut.payable(clientSecret), card, attempt);
    }

    /** The end of the challenge that a card asked for. */
    public Charge authenticate(String clientSecret, boolean passed) {
        var intent = checkingOut.payable(clientSecret);
        if (intent.isSecured()) {
            return new Charge(intent.status(), null);
        }
        return checkingOut.record(intent, cashier.authenticate(intent, passed));
    }

    /** The order of a paid checkout. Where we have not heard of the payment, the provider is asked before it is refused. */
    public PlacedOrder confirm(UUID checkoutId, Buyer buyer) {
        try {
            return checkingOut.confirm(checkoutId, buyer);
        } catch (CheckoutRefused refused) {
            if (refused.isUnpaid() && heardOfMoney(checkoutId)) {
                return checkingOut.confirm(checkoutId, buyer);
            }
            throw refused;
        }
    }

    /** A whole purchase; a declined card refuses it and gives the stock back. The id makes it repeatable. */
    public PlacedOrder order(UUID id, Buyer buyer, OrderDirectly command) {
        var checkout = opened(checkingOut.open(id, buyer, command));
        var checkoutId = checkout.checkoutId();
        if (checkingOut.isOver(checkoutId)) {
            // a repetition that comes after its time: nobody is charged for what cannot be had
            throw CheckoutRefused.expired();
        }
        var payment = checkout.payment();
        var charge = payment.isSecured()
                ? new Charge(payment.status(), null)
                : charge(payment, card(checkoutId, payment, command), "direct");
        if (!charge.secured()) {
            giveUp(checkoutId);
            var reason = charge.declineCode();
            throw PaymentRefused.declined(reason == null ? "authentication_required" : reason);
        }
        return checkingOut.confirm(checkoutId, buyer);
    }

    /**
     * Takes a webhook of the provider: a payment that nobody told us of becomes an order. Refuses a signature that proves
     * nothing, and a payment that is not known, so that the provider tells it again.
     */
    public void heard(String provider, String signature, byte[] body) {
        checkingOut.heard(provider, signature, body).ifPresent(checkingOut::settle);
    }

    /**
     * Ends an unpaid checkout. The provider is looked at, then the shop gives up its claim, and only then the payment is ended at
     * the provider: what is held on a card in between finds nobody who claims it and is let go, instead of being canceled under
     * an order. What is paid or held by now has paid it. Where the provider does not tell, whatever its reason, the checkout ends
     * too, and its payment goes on being looked after; money that turns up is given back.
     */
    @Inside
    public void giveUp(UUID checkoutId) {
        var intent = payments.ofCheckout(checkoutId).orElseThrow();
        boolean unpaid = mayBePaid(intent) && isUnpaid(looked(intent));
        checkingOut.giveUp(checkoutId);
        if (unpaid && checkingOut.isOver(checkoutId)) {
            checkingOut.record(intent, cashier.cancel(intent));
        }
    }

    private ProviderIntent looked(IntentView intent) {
        var known = told(intent);
        if (!isUnpaid(known)) {
            // its money is there: if that cannot be recorded now, it is not ended either
            checkingOut.record(intent, known);
        }
        return known;
    }

    private ProviderIntent told(IntentView intent) {
        try {
            return cashier.look(intent);
        } catch (Refusal | EJBException untold) {
            // what it holds is not kept from others for that; money that comes in all the same is given back
            checkingOut.giveUp(intent.checkoutId());
            throw untold;
        }
    }

    /**
     * Finds out how a payment stands that was not heard of for a while; one of an ended checkout is ended too, and what was
     * decided about a reservation is carried out. What cannot be found out waits for its next turn.
     */
    @Inside
    public void look(UUID checkoutId) {
        var intent = payments.ofCheckout(checkoutId).orElseThrow();
        var next = checkingOut.isOver(checkoutId) ? IntentView.Next.END : intent.next();
        try {
            checkingOut.record(
                    intent,
                    switch (next) {
                        case LOOK -> cashier.look(intent);
                        case CAPTURE -> cashier.capture(intent);
                        case END -> cashier.cancel(intent);
                    });
        } catch (Refusal | EJBException unclear) {
            payments.missed(intent.id());
            throw unclear;
        }
    }

    private static boolean mayBePaid(IntentView intent) {
        return intent.reference() != null && !intent.status().isFinal() && !intent.isReserved();
    }

    private static boolean isUnpaid(ProviderIntent known) {
        return known.status() != PaymentStatus.REQUIRES_CAPTURE
                && !known.status().isFinal();
    }

    private String card(UUID id, IntentView payment, OrderDirectly command) {
        if (command.payment() == null) {
            giveUp(id);
            throw Invalid.field("payment", "is needed: " + payment.amount() + " is left to be paid");
        }
        return command.payment().card();
    }

    private boolean heardOfMoney(UUID checkoutId) {
        var intent = payments.ofCheckout(checkoutId).orElseThrow();
        return intent.reference() != null
                && checkingOut.record(intent, cashier.look(intent)).secured();
    }

    private CheckoutView opened(CheckoutView checkout) {
        if (checkout.payment().clientSecret() != null) {
            return checkout;
        }
        try {
            return checkout.with(cashier.open(checkout.payment()));
        } catch (Refusal | EJBException unopened) {
            // nobody was given a secret to pay it with
            checkingOut.giveUp(checkout.checkoutId());
            throw unopened;
        }
    }

    private Charge charge(IntentView intent, String card, String attempt) {
        if (intent.isSecured()) {
            return new Charge(intent.status(), null);
        }
        if (intent.status() == PaymentStatus.CANCELED) {
            throw PaymentRefused.canceled();
        }
        return checkingOut.record(intent, cashier.charge(intent, card, attempt));
    }
}
