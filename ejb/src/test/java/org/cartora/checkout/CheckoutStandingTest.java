package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartora.order.Quote;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.pricing.Totals;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

class CheckoutStandingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(10));

    @Test
    void whatIsOpenLacksItsPayment() {
        assertThat(standing(checkout("28.70"), NOW).requirements())
                .containsExactly(new Requirement("PAYMENT_REQUIRED", "payment", "28.70 EUR is left to be paid."));
    }

    @Test
    void whatOwesNothingLacksNothing() {
        assertThat(standing(checkout("0.00"), NOW).requirements()).isEmpty();
    }

    @Test
    void whatIsPaidLacksNothing() {
        var checkout = checkout("28.70");
        checkout.pay(END, false);

        assertThat(standing(checkout, END.plusSeconds(1)).requirements()).isEmpty();
    }

    @Test
    void whoseTimeIsOverHasExpiredBeforeItIsSwept() {
        var standing = standing(checkout("28.70"), END);

        assertThat(standing.state()).isEqualTo(CheckoutState.EXPIRED);
        assertThat(standing.requirements()).extracting(Requirement::code).containsExactly("CHECKOUT_EXPIRED");
    }

    private static CheckoutStanding standing(Checkout checkout, Instant at) {
        var due = checkout.payment().amountDue();
        var payment = new IntentView(
                Ids.next(),
                checkout.id(),
                "sandbox",
                "pi_1",
                null,
                due,
                PaymentStatus.OPENING,
                due,
                IntentView.Next.LOOK);
        return CheckoutStanding.of(checkout, payment, at);
    }

    private static Checkout checkout(String amount) {
        var total = Money.of(amount, "EUR");
        var zero = Money.zero("EUR");
        var totals = new Totals(total, zero, zero, zero, total);
        var quote = new Quote(List.of(), totals, List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
        return Checkout.open(Ids.next(), quote, null, null, END);
    }
}
