package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.giftcard.ValuePayment;
import org.cartora.payment.Cashier;
import org.cartora.payment.Charge;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.pricing.Totals;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order of the steps when the time of a checkout is over, which decides what becomes of money that comes in between. */
class TillTest {

    private static final Money TOTAL = Money.of("14.90", "EUR");

    private final List<String> steps = new ArrayList<>();
    private final UUID checkout = Ids.next();
    private boolean over;
    private boolean opened = true;
    private @Nullable RuntimeException untold;
    private @Nullable RuntimeException unrecorded;

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

    @Test
    void whateverKeepsTheProviderFromTellingTheCheckoutEnds() {
        var till = till(PaymentStatus.REQUIRES_PAYMENT, true);
        untold = new EJBException("the provider does not take the key");

        assertThatThrownBy(() -> till.giveUp(checkout)).isSameAs(untold);

        assertThat(steps).containsExactly("look", "give up");
    }

    @Test
    void moneyThatIsThereAndCannotBeRecordedKeepsItsCheckout() {
        var till = till(PaymentStatus.SUCCEEDED, true);
        unrecorded = NotFound.of("payment");

        assertThatThrownBy(() -> till.giveUp(checkout)).isSameAs(unrecorded);

        assertThat(steps).containsExactly("look", "record SUCCEEDED");
    }

    @Test
    void whateverKeepsAPaymentFromBeingOpenedTheCheckoutEnds() {
        var till = till(PaymentStatus.OPENING, true);
        opened = false;
        untold = new EJBException("the provider does not take the key");

        assertThatThrownBy(() -> till.order(checkout, new Buyer(null, null), directly()))
                .isSameAs(untold);

        assertThat(steps).containsExactly("open", "open at the provider", "give up");
    }

    @Test
    void whatCannotBeFoundOutWaitsForItsNextTurn() {
        var till = till(PaymentStatus.REQUIRES_PAYMENT, true);
        untold = new EJBException("the provider has a new status");

        assertThatThrownBy(() -> till.look(checkout)).isSameAs(untold);

        assertThat(steps).containsExactly("look", "missed");
    }

    @Test
    void aRepetitionThatComesAfterItsTimeChargesNobody() {
        var till = till(PaymentStatus.REQUIRES_PAYMENT, true);
        till.giveUp(checkout);
        steps.clear();

        assertThatThrownBy(() -> till.order(checkout, new Buyer(null, null), directly()))
                .isInstanceOfSatisfying(
                        CheckoutRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("CHECKOUT_EXPIRED"));

        assertThat(steps).containsExactly("open");
    }

    private static OrderDirectly directly() {
        var address = new Address("Ada", "Braun", null, "Lindenweg 4", null, "20095", "Hamburg", null, "DE", null);
        var card = new OrderDirectly.Card("sandbox", "4242424242424242");
        return new OrderDirectly(
                List.of(), "ada@cartora.example", address, null, "standard", null, card, null, null, null, null, null);
    }

    /** At a provider who says this of the payment, in a shop that ends the checkout, or has sold it meanwhile. */
    private Till till(PaymentStatus status, boolean ends) {
        var till = new Till();
        till.payments = new Payments() {
            @Override
            public Optional<IntentView> ofCheckout(UUID checkoutId) {
                return Optional.of(intent());
            }

            @Override
            public void missed(UUID intentId) {
                steps.add("missed");
            }
        };
        till.cashier = new Cashier() {
            @Override
            public ProviderIntent look(IntentView intent) {
                steps.add("look");
                fail(untold);
                return known(status);
            }

            @Override
            public IntentView open(IntentView intent) {
                steps.add("open at the provider");
                fail(untold);
                return intent;
            }

            @Override
            public ProviderIntent cancel(IntentView intent) {
                steps.add("cancel");
                return known(PaymentStatus.CANCELED);
            }
        };
        till.checkingOut = checkingOut(ends);
        return till;
    }

    private CheckingOut checkingOut(boolean ends) {
        return new CheckingOut() {
            @Override
            public Charge record(IntentView intent, ProviderIntent known) {
                steps.add("record " + known.status());
                fail(unrecorded);
                return new Charge(known.status(), null);
            }

            @Override
            public void giveUp(UUID checkoutId) {
                steps.add("give up");
                over = ends;
            }

            @Override
            public CheckoutView open(UUID id, Buyer buyer, OrderDirectly command) {
                steps.add("open");
                var owed = new ValuePayment(List.of(), null, TOTAL);
                return new CheckoutView(checkout, Totals.zero("EUR"), owed, intent(), Instant.now());
            }

            @Override
            public boolean isOver(UUID checkoutId) {
                return over;
            }
        };
    }

    private static void fail(@Nullable RuntimeException trouble) {
        if (trouble != null) {
            throw trouble;
        }
    }

    private IntentView intent() {
        return new IntentView(
                Ids.next(),
                checkout,
                "sandbox",
                opened ? "pi_1" : null,
                opened ? "secret" : null,
                TOTAL,
                opened ? PaymentStatus.REQUIRES_PAYMENT : PaymentStatus.OPENING,
                TOTAL,
                IntentView.Next.LOOK);
    }

    private static ProviderIntent known(PaymentStatus status) {
        return new ProviderIntent("pi_1", "secret", status, TOTAL, TOTAL.times(0), TOTAL.times(0), null, null, null);
    }
}
