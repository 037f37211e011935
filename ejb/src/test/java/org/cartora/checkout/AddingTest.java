package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.cartora.order.Quote;
import org.cartora.payment.IntentView;
import org.cartora.payment.PaymentStatus;
import org.cartora.payment.Payments;
import org.cartora.payment.ProviderIntent;
import org.cartora.pricing.Totals;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** The mail that asks for the payment of an addition is decided with the opening of that payment, and once. */
class AddingTest {

    private static final Money TOTAL = Money.of("8.00", "EUR");
    private static final UUID ORDER = Ids.next();

    private final List<DomainEvent> told = new ArrayList<>();
    private final Checkout addition = Checkout.exchange(Ids.next(), quote(), ORDER, TOTAL.times(0), Instant.MAX);
    private PaymentStatus payment = PaymentStatus.OPENING;

    @Test
    void itsCustomerIsAskedWhenThePaymentIsOpenedAndNotAgain() {
        var adding = adding();

        adding.opened(addition.id(), known());
        adding.opened(addition.id(), known());

        assertThat(payment).isEqualTo(PaymentStatus.REQUIRES_PAYMENT);
        assertThat(told).containsExactly(new AdditionAsked(ORDER, addition.id()));
    }

    @Test
    void nobodyIsAskedToPayWhatIsOver() {
        addition.expire(Instant.EPOCH);

        adding().opened(addition.id(), known());

        assertThat(told).isEmpty();
    }

    private Adding adding() {
        var adding = new Adding();
        adding.news = new Told();
        adding.checkouts = new Checkouts() {
            @Override
            Optional<Checkout> lock(UUID id) {
                return Optional.of(addition);
            }
        };
        adding.payments = new Payments() {
            @Override
            public Optional<IntentView> ofCheckout(UUID checkoutId) {
                return Optional.of(intent());
            }

            @Override
            public IntentView opened(UUID intentId, ProviderIntent known) {
                payment = PaymentStatus.REQUIRES_PAYMENT;
                return intent();
            }
        };
        return adding;
    }

    private IntentView intent() {
        return new IntentView(
                Ids.next(), addition.id(), "sandbox", null, null, TOTAL, payment, TOTAL, IntentView.Next.LOOK);
    }

    private static ProviderIntent known() {
        return new ProviderIntent(
                "pi_1",
                "secret",
                PaymentStatus.REQUIRES_PAYMENT,
                TOTAL,
                TOTAL.times(0),
                TOTAL.times(0),
                null,
                null,
                null);
    }

    private static Quote quote() {
        return new Quote(List.of(), Totals.zero("EUR"), List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
    }

    /** Listens to what is fired. */
    private final class Told implements Event<DomainEvent> {

        @Override
        public void fire(DomainEvent event) {
            told.add(event);
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<DomainEvent> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends DomainEvent> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
