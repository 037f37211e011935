package org.cartora.admin.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.Money;
import org.cartora.shipping.ShippingRate;
import org.junit.jupiter.api.Test;

class MethodDraftTest {

    private static final List<String> SOLD_IN = List.of("EUR", "USD");

    private final ShippingRate light = Samples.rate("4.90", null, 2000L, null, "75.00");

    @Test
    void whatIsNotChangedIsDescribedAsItWas() {
        var slow = Samples.method(light, Samples.rate("0.00", 2001L, null, "75.00", null));

        var described = MethodDraft.of("alps", slow, SOLD_IN).describe();

        assertThat(described.name()).isEqualTo("Slow");
        assertThat(described.deliveryEstimate()).isEqualTo("a week");
        assertThat(described.position()).isEqualTo(7);
        assertThat(described.active()).isFalse();
        assertThat(described.rates()).isEqualTo(slow.rates());
    }

    @Test
    void aRowWithoutAPriceOrWithTooManyDigitsIsNamed() {
        var draft = MethodDraft.of("alps", Samples.method(light), SOLD_IN);
        draft.addRate();
        draft.addRate();
        draft.getRates().getLast().setPrice(new BigDecimal("4.905"));

        var refusal = catchThrowableOfType(Invalid.class, draft::describe);

        assertThat(refusal.details())
                .containsExactly(
                        new Detail("rates[1].price", "is missing"),
                        new Detail("rates[2].price", "has more digits than EUR"));
    }

    @Test
    void aNewRowIsInTheCurrencyOfTheOneAbove() {
        var draft = MethodDraft.blank("alps", SOLD_IN);
        draft.getRates().getLast().setCurrency("USD");
        draft.addRate();
        draft.remove(draft.getRates().getFirst());

        assertThat(draft.getRates()).extracting(RateRow::getCurrency).containsExactly("USD");
    }

    @Test
    void aCurrencyInWhichNothingIsSoldAnyMoreStaysToBeSeen() {
        var pounds = Samples.method(new ShippingRate(Money.of("4.90", "GBP"), null, null, null, null, null));

        assertThat(MethodDraft.of("alps", pounds, SOLD_IN).getCurrencies()).containsExactly("EUR", "USD", "GBP");
    }

    @Test
    void itKeepsWhatWasReadWhateverIsTyped() {
        var draft = MethodDraft.of("alps", Samples.method(light), SOLD_IN);
        draft.setName("Slower");
        draft.getRates().getFirst().setPerKilogram(new BigDecimal("1.50"));

        assertThat(draft.seen())
                .isEqualTo(
                        MethodDraft.of("alps", Samples.method(light), SOLD_IN).describe());
        assertThat(draft.describe().rates().getFirst().perKilogram()).isEqualTo(Samples.euros("1.50"));
        assertThat(MethodDraft.blank("alps", SOLD_IN).seen()).isNull();
    }
}
