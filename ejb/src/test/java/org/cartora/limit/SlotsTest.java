package org.cartora.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(5, 2);

    @Test
    void oneAddressHasAFewPlacesAndLeavesTheOthersAlone() {
        slots.take("192.0.2.1");
        slots.take("192.0.2.1");

        assertThatThrownBy(() -> slots.take("192.0.2.1")).isInstanceOf(RateLimited.class);
        slots.take("192.0.2.2");
        assertThat(slots.taken()).isEqualTo(3);
    }

    @Test
    void manyAddressesHaveNoMoreThanThereAre() {
        for (var i = 0; i < 5; i++) {
            slots.take("192.0.2." + i);
        }

        assertThatThrownBy(() -> slots.take("192.0.2.9")).isInstanceOf(RateLimited.class);
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        var place = slots.take("192.0.2.1");
        slots.take("192.0.2.1");
        place.run();
        place.run();

        assertThat(slots.taken()).isEqualTo(1);
        slots.take("192.0.2.1");
        assertThatThrownBy(() -> slots.take("192.0.2.1")).isInstanceOf(RateLimited.class);
    }
}
