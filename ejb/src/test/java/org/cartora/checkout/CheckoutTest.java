package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartora.giftcard.Spending;
import org.cartora.giftcard.ValueKind;
import org.cartora.order.Quote;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.pricing.Totals;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    private static IntentView payment(Checkout checkout, @Nullable String reference) {
        return new IntentView(
                Ids.next(),
                checkout.id(),
                "sandbox",
                reference,
                null,
                Money.of("1", "EUR"),
                PaymentStatus.OPENING,
                Money.of("1", "EUR"),
                IntentView.Next.LOOK);
    }

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void itsTimeIsOverToTheSecond() {
        var checkout = open();

        assertThat(checkout.isOpen(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(checkout.isOpen(NOW.plus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void itIsPlacedOnlyOncePaidAndOnlyOnce() {
        var checkout = open();
        assertThatThrownBy(checkout::place).isInstanceOf(IllegalStateException.class);

        checkout.pay(NOW.plus(Duration.ofDays(1)), false);
        checkout.place();

        assertThatThrownBy(checkout::place).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsPaidDoesNotExpireWhileItMayBecomeAnOrder() {
        var checkout = open();
        var deadline = NOW.plus(Duration.ofDays(1));
        checkout.pay(deadline, false);

        assertThatThrownBy(() -> checkout.expire(deadline.minusMillis(1))).isInstanceOf(IllegalStateException.class);
        assertThat(checkout.state()).isEqualTo(CheckoutState.PAID);
    }

    @Test
    void whatIsPaidAndCouldNotBePlacedEndsWhenItsTimeIsOver() {
        var checkout = open();
        var deadline = NOW.plus(Duration.ofDays(1));
        checkout.pay(deadline, false);
        assertThat(checkout.isOverdue(deadline.minusMillis(1))).isFalse();
        assertThat(checkout.isOverdue(deadline)).isTrue();

        checkout.expire(deadline);

        assertThat(checkout.state()).isEqualTo(CheckoutState.EXPIRED);
        assertThatThrownBy(checkout::place).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatCouldNotBeSettledLetsOthersGoFirstForAWhileThatGrows() {
        var checkout = open();
        assertThat(checkout.isToBeTried(NOW)).isTrue();

        assertThat(checkout.missed(NOW)).isEqualTo(1);
        assertThat(checkout.isToBeTried(NOW.plusMillis(4_999))).isFalse();
        assertThat(checkout.isToBeTried(NOW.plusSeconds(5))).isTrue();

        assertThat(checkout.missed(NOW)).isEqualTo(2);
        assertThat(checkout.isToBeTried(NOW.plusSeconds(9))).isFalse();
        assertThat(checkout.isToBeTried(NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void howeverOftenItFailedItIsTriedEveryFiveMinutes() {
        var checkout = open();

        for (var i = 0; i < 100; i++) {
            checkout.missed(NOW);
        }

        assertThat(checkout.isToBeTried(NOW.plus(Duration.ofMinutes(5)).minusMillis(1)))
                .isFalse();
        assertThat(checkout.isToBeTried(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void whatIsPaidNowDoesNotWaitForWhatFailedBefore() {
        var checkout = open();
        checkout.missed(NOW);

        checkout.pay(NOW.plus(Duration.ofDays(1)), false);

        assertThat(checkout.isToBeTried(NOW)).isTrue();
        assertThat(checkout.missed(NOW)).isEqualTo(1);
    }

    @Test
    void oneThatEndedBeforeItsPaymentWasOpenedIsFollowedByTheSameOtherAlways() {
        var checkout = open();
        var missed = payment(checkout, null);
        assertThat(checkout.cameToNothing(missed)).isFalse();

        checkout.expire(NOW);

        assertThat(checkout.cameToNothing(missed)).isTrue();
        assertThat(checkout.cameToNothing(payment(checkout, "pi_1"))).isFalse();
        assertThat(checkout.following()).isEqualTo(checkout.following()).isNotEqualTo(checkout.id());
    }

    @Test
    void aCustomersCheckoutIsNobodyElses() {
        var customer = Ids.next();
        var checkout = Checkout.open(Ids.next(), quote(), null, customer, NOW);

        assertThat(checkout.belongsTo(new Buyer(customer, null))).isTrue();
        assertThat(checkout.belongsTo(new Buyer(Ids.next(), null))).isFalse();
        assertThat(checkout.belongsTo(new Buyer(null, null))).isFalse();
    }

    @Test
    void giftCardsLowerWhatIsDueAndNotTheTotal() {
        var total = Money.of("28.70", "EUR");
        var zero = Money.zero("EUR");
        var quote = new Quote(
                List.of(),
                new Totals(total, zero, zero, zero, total),
                List.of(),
                "LINE_HALF_EVEN",
                "standard",
                "Standard",
                null);
        var checkout = Checkout.open(Ids.next(), quote, null, null, NOW);

        checkout.payWith(List.of(new Spending(Ids.next(), ValueKind.GIFT_CARD, "AB12", Money.of("20.00", "EUR"))));

        assertThat(checkout.payment().amountDue()).isEqualTo(Money.of("8.70", "EUR"));
        assertThat(checkout.quote().totals().grandTotal()).isEqualTo(total);
    }

    private static Checkout open() {
        return Checkout.open(Ids.next(), quote(), null, null, NOW.plus(Duration.ofMinutes(10)));
    }

    private static Quote quote() {
        return new Quote(List.of(), Totals.zero("EUR"), List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
    }
}
