package org.cartora.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.order.Quote;
import org.cartora.pricing.Totals;
import org.cartora.shared.Alerts;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is told of what the clock cannot settle, and what becomes of the money. */
class SalvagingTest {

    private final List<String> told = new ArrayList<>();
    private final List<String> given = new ArrayList<>();

    @Test
    void somebodyIsToldOnceOfAPaidCheckoutThatCannotBePlaced() {
        var checkout = paid(Duration.ofDays(1));

        assertThat(missed(checkout, 5)).isFalse();

        assertThat(told).containsExactly("purchase-not-placed");
    }

    @Test
    void somebodyIsToldOnceOfACheckoutThatIsOverAndCannotBeEnded() {
        var checkout = Checkout.open(Ids.next(), quote(), null, null, Instant.now());

        assertThat(missed(checkout, 5)).isFalse();

        assertThat(told).containsExactly("checkout-not-ended");
    }

    @Test
    void whatIsPaidForADayAndCannotBePlacedIsGivenBack() {
        var checkout = paid(Duration.ZERO);

        assertThat(missed(checkout, 1)).isTrue();
        salvaging(checkout).giveBack(checkout.id());

        assertThat(given).containsExactly("could not be placed");
        assertThat(told).containsExactly("purchase-given-back");
    }

    @Test
    void anExchangeThatCannotBeEndedIsNoPurchaseThatCouldNotBePlaced() {
        var money = Money.zero("EUR");
        var exchange = Checkout.exchange(Ids.next(), quote(), Ids.next(), money, Instant.now());
        exchange.pay(Instant.now(), false);

        assertThat(missed(exchange, 3)).isFalse();
        salvaging(exchange).giveBack(exchange.id());

        assertThat(given).isEmpty();
        assertThat(told).containsExactly("checkout-not-ended");
    }

    @Test
    void whatSomebodySettledMeanwhileIsLeftAlone() {
        var checkout = paid(Duration.ofDays(1));
        checkout.place();

        assertThat(missed(checkout, 3)).isFalse();

        assertThat(told).isEmpty();
    }

    private static Checkout paid(Duration left) {
        var checkout = Checkout.open(Ids.next(), quote(), null, null, Instant.now());
        checkout.pay(Instant.now().plus(left), false);
        return checkout;
    }

    /** What the last of so many misses answers. */
    private boolean missed(Checkout checkout, int times) {
        var salvaging = salvaging(checkout);
        boolean last = false;
        for (var i = 0; i < times; i++) {
            last = salvaging.missed(checkout.id());
        }
        return last;
    }

    private Salvaging salvaging(Checkout checkout) {
        var salvaging = new Salvaging();
        salvaging.checkouts = new Checkouts() {
            @Override
            Optional<Checkout> lock(UUID id) {
                return Optional.of(checkout);
            }
        };
        salvaging.placing = new Placing() {
            @Override
            void giveBack(Checkout ended, String cause) {
                given.add(cause);
            }
        };
        salvaging.alerts = new Alerts() {
            @Override
            public void raise(String name, String message, @Nullable Throwable cause) {
                told.add(name);
            }
        };
        return salvaging;
    }

    private static Quote quote() {
        return new Quote(List.of(), Totals.zero("EUR"), List.of(), "LINE_HALF_EVEN", "standard", "Standard", null);
    }
}
