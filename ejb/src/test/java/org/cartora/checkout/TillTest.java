package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.payment.Cashier;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** The order of the steps when the time of a checkout is over, which decides what becomes of money that comes in between. */
class TillTest {

    private static final Money TOTAL = Money.of("14.90", "EUR");

    private final List<String> steps = new ArrayList<>();
    private final UUID checkout = Ids.next();

    @Test
    void theShopGivesUpItsClaimBeforeItEndsThePayment() {
        till(PaymentStatus.REQUIRES_PAYMENT, true).giveUp(checkout);

        assertThat(steps).containsExactly("look", "give up", "cancel", "record CANCELED");
    }

    @Test
    void whatWasHeldBetweenTheLookAndTheClaimIsNotCanceled() {
        till(PaymentStatus.REQUIRES_PAYMENT, false).giveUp(checkout);

        assertThat(steps).containsExactly("look", "give up");
    }

    @Test
    void whatIsHeldByNowHasPaid() {
        till(PaymentStatus.REQUIRES_CAPTURE, false).giveUp(checkout);

        assertThat(steps).containsExactly("look", "record REQUIRES_CAPTURE", "give up");
    }

    /** At a provider who says this of the payment, in a shop that ends the checkout, or has sold it meanwhile. */
    private Till till(PaymentStatus status, boolean ends) {
        var till = new Till();
        till.payments = new Payments() {
            @Override
            public Optional<IntentView> ofCheckout(UUID checkoutId) {
                return Optional.of(intent());
            }
        };
        till.cashier = new Cashier() {
            @Override
            public ProviderIntent look(IntentView intent) {
                steps.add("look");
                return known(status);
            }

            @Override
            public ProviderIntent cancel(IntentView intent) {
                steps.add("cancel");
                return known(PaymentStatus.CANCELED);
            }
        };
        till.checkingOut = new CheckingOut() {
            @Override
            public Charge record(IntentView intent, ProviderIntent known) {
                steps.add("record " + known.status());
                return new Charge(known.status(), null);
            }

            @Override
            public void giveUp(UUID checkoutId) {
                steps.add("give up");
            }

            @Override
            public boolean isOver(UUID checkoutId) {
                return ends && steps.contains("give up");
            }
        };
        return till;
    }

    private IntentView intent() {
        return new IntentView(
                Ids.next(),
                checkout,
                "sandbox",
                "pi_1",
                "secret",
                TOTAL,
                PaymentStatus.REQUIRES_PAYMENT,
                TOTAL,
                IntentView.Next.LOOK);
    }

    private static ProviderIntent known(PaymentStatus status) {
        return new ProviderIntent("pi_1", "secret", status, TOTAL, TOTAL.times(0), TOTAL.times(0), null, null);
    }
}
