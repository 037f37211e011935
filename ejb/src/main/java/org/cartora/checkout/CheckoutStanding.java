package org.cartora.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.ValuePayment;
import org.cartora.payment.IntentView;
import org.cartora.pricing.Totals;

/**
 * Where a checkout stands: what is frozen in it, and what keeps it from becoming an order. Without requirements it is placed,
 * or will be when it is confirmed. One whose time is over is EXPIRED, also before somebody has swept it.
 */
public record CheckoutStanding(
        UUID checkoutId,
        CheckoutState state,
        List<AdditionView.Line> lines,
        Totals totals,
        ValuePayment stored,
        IntentView payment,
        Instant expiresAt,
        List<Requirement> requirements) {

    public CheckoutStanding {
        lines = List.copyOf(lines);
        requirements = List.copyOf(requirements);
    }

    static CheckoutStanding of(Checkout checkout, IntentView payment, Instant now) {
        var quote = checkout.quote();
        var over = checkout.state() == CheckoutState.OPEN && !checkout.isOpen(now);
        var state = over ? CheckoutState.EXPIRED : checkout.state();
        return new CheckoutStanding(
                checkout.id(),
                state,
                quote.lines().stream().map(AdditionView.Line::of).toList(),
                quote.totals(),
                checkout.payment(),
                payment,
                checkout.expiresAt(),
                lacking(state, checkout.payment()));
    }

    /** Goods and prices are held while it is open, so all that it can lack is money or time. */
    private static List<Requirement> lacking(CheckoutState state, ValuePayment stored) {
        return switch (state) {
            case PAID, PLACED -> List.of();
            case EXPIRED ->
                List.of(new Requirement("CHECKOUT_EXPIRED", "expires_at", "Its time is over; check out again."));
            case OPEN ->
                stored.amountDue().isZero()
                        ? List.of()
                        : List.of(new Requirement(
                                "PAYMENT_REQUIRED", "payment", stored.amountDue() + " is left to be paid."));
        };
    }
}
