package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.order.Quote;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.pricing.Totals;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** An exchange of which the difference is paid in the moment in which its goods are given money for instead. */
class LateExchangeTest {

    private static final Money TOTAL = Money.of("8.00", "EUR");

    private final List<String> steps = new ArrayList<>();
    private final Checkout exchange = Checkout.exchange(
            Ids.next(), quote(), Ids.next(), Money.zero("EUR"), Instant.now().plus(Duration.ofDays(30)));

    @Test
    void isGivenBackAtOnceWhereItIsOver() {
        exchange.withdraw(Instant.now());

        checkingOut().record(intent(), known());

        assertThat(steps).containsExactly("give back");
    }

    @Test
    void keepsItsStockWhereItIsNot() {
        checkingOut().record(intent(), known());

        assertThat(steps).containsExactly("keep");
        assertThat(exchange.state()).isEqualTo(CheckoutState.PAID);
    }

    private CheckingOut checkingOut() {
        var checkingOut = new CheckingOut();
        checkingOut.checkouts = new Checkouts() {
            @Override
            Optional<Checkout> lock(UUID id) {
                return Optional.of(exchange);
            }
        };
        checkingOut.payments = new Payments() {
            @Override
            public Charge record(UUID intentId, ProviderIntent known) {
                return new Charge(known.status(), null);
            }
        };
        checkingOut.placing = new Placing() {
            @Override
            boolean keep(Checkout checkout) {
                steps.add("keep");
                return true;
            }

            @Override
            void giveBack(Checkout checkout, String cause) {
                steps.add("give back");
            }
        };
        return checkingOut;
    }

    private IntentView intent() {
        return new IntentView(
                Ids.next(),
                exchange.id(),
                "sandbox",
                "pi_1",
                "secret",
                TOTAL,
                PaymentStatus.REQUIRES_PAYMENT,
                TOTAL,
                IntentView.Next.LOOK);
    }

    private static ProviderIntent known() {
        return new ProviderIntent(
                "pi_1", "secret", PaymentStatus.SUCCEEDED, TOTAL, TOTAL, TOTAL.times(0), null, null, null);
    }

    private static Quote quote() {
        return new Quote(List.of(), Totals.zero("EUR"), List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
    }
}
