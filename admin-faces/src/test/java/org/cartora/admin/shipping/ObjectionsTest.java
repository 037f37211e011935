package org.cartora.admin.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Invalid;
import org.cartora.shared.NotFound;
import org.junit.jupiter.api.Test;

class ObjectionsTest {

    @Test
    void aRefusalIsSaidInTheWordsOfTheForm() {
        var refusal = Invalid.of(List.of(
                new Detail("rates[1]", "holds for carts for which rates[0] holds too"),
                new Detail("rates[9].weight_to", "is less than weight_from"),
                new Detail("rates[0].price", "must be in steps of 0.010 KWD"),
                new Detail("code", "is made of a-z, 0-9 and -, forty at most"),
                new Detail("rates[0].per_kilogram", "is dear"),
                new Detail("deliveryEstimate", "must not be blank"),
                new Detail("places[1].region", "must be plain text on one line"),
                new Detail("places", "ES Canarias is in another zone")));

        assertThat(Objections.of(refusal))
                .containsExactly(
                        "Row 2 holds for carts for which row 1 holds too.",
                        "Row 10, weight to is less than weight from.",
                        "Row 1, price must be in steps of 0.010 KWD.",
                        "Code is made of a-z, 0-9 and -, forty at most.",
                        "Row 1, per kilogram is dear.",
                        "Delivery estimate must not be blank.",
                        "Place 2, region must be plain text on one line.",
                        "ES Canarias is in another zone.");
    }

    @Test
    void aRefusalWithoutDetailsHasItsMessage() {
        assertThat(Objections.of(NotFound.of("shipping zone"))).containsExactly("There is no such shipping zone.");
    }
}
