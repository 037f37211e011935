package org.cartora.web.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.checkout.AdditionView;
import org.cartora.checkout.CheckoutStanding;
import org.cartora.checkout.CheckoutState;
import org.cartora.checkout.Requirement;
import org.cartora.giftcard.CardPayment;
import org.cartora.payment.PaymentStatus;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** A checkout and what it still lacks. The secret that pays it was told to who opened it, and to nobody later. */
public record CheckoutAsItStands(
        UUID checkoutId,
        CheckoutState state,
        List<AdditionView.Line> lines,
        Totals totals,
        List<CardPayment> giftCards,
        @Nullable Money storeCredit,
        Money amountDue,
        PaymentSoFar payment,
        Instant expiresAt,
        List<Requirement> requirements) {

    /** How its payment stands. */
    public record PaymentSoFar(String provider, PaymentStatus status) {}

    public CheckoutAsItStands {
        lines = List.copyOf(lines);
        giftCards = List.copyOf(giftCards);
        requirements = List.copyOf(requirements);
    }

    static CheckoutAsItStands of(CheckoutStanding standing) {
        var stored = standing.stored();
        var payment = standing.payment();
        return new CheckoutAsItStands(
                standing.checkoutId(),
                standing.state(),
                standing.lines(),
                standing.totals(),
                stored.giftCards(),
                stored.storeCredit(),
                stored.amountDue(),
                new PaymentSoFar(payment.provider(), payment.status()),
                standing.expiresAt(),
                standing.requirements());
    }
}
