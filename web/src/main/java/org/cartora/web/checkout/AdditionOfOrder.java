package org.cartora.web.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cartora.checkout.AdditionView;
import org.cartora.checkout.CheckoutState;
import org.cartora.payment.IntentView;
import org.cartora.pricing.Totals;
import org.cartora.shared.Money;
import org.cartora.web.checkout.CheckoutResource.PaymentToMake;
import org.jspecify.annotations.Nullable;

/**
 * More for a placed order; while it waits its buyer, and nobody else, gets what paying it needs. In an exchange goods that
 * come back pay the credit.
 */
public record AdditionOfOrder(
        UUID id,
        CheckoutState state,
        List<AdditionView.Line> lines,
        Totals totals,
        @Nullable Money credit,
        Money amountDue,
        @Nullable PaymentToMake payment,
        Instant expiresAt) {

    public AdditionOfOrder {
        lines = List.copyOf(lines);
    }

    /** The public key is that of the provider of its payment. */
    static AdditionOfOrder forBuyer(AdditionView view, Function<IntentView, String> publicKey) {
        var payment = view.payment();
        return of(
                view,
                view.state() == CheckoutState.OPEN
                        ? new PaymentToMake(payment.provider(), payment.clientSecret(), publicKey.apply(payment))
                        : null);
    }

    static AdditionOfOrder forStaff(AdditionView view) {
        return of(view, null);
    }

    private static AdditionOfOrder of(AdditionView view, @Nullable PaymentToMake payment) {
        return new AdditionOfOrder(
                view.id(),
                view.state(),
                view.lines(),
                view.totals(),
                view.credit(),
                view.payment().amount(),
                payment,
                view.expiresAt());
    }
}
