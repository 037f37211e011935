package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final Availability THREE_AND_FOUR =
            new Availability(3, new BeyondStock(SalePolicy.BACKORDER, 4, null));

    @Test
    void whatIsBeyondTheStockCanBeBoughtToo() {
        assertThat(THREE_AND_FOUR.inAll()).isEqualTo(7);
        assertThat(new Availability(3, null).inAll()).isEqualTo(3);
    }

    @Test
    void stockGoesFirstAndTheRestIsBackordered() {
        assertThat(THREE_AND_FOUR.beyond(3)).isZero();
        assertThat(THREE_AND_FOUR.beyond(5)).isEqualTo(2);
        assertThat(THREE_AND_FOUR.beyond(50)).isEqualTo(4);
        assertThat(Availability.NONE.beyond(1)).isZero();
    }

    @Property
    void whateverCanBeBoughtIsEitherInStockOrBackordered(
            @ForAll @IntRange(max = 100) int units,
            @ForAll @IntRange(max = 100) int more,
            @ForAll @IntRange(min = 1, max = 200) int wanted) {
        var availability = new Availability(units, new BeyondStock(SalePolicy.BACKORDER, more, null));

        assertThat(Math.min(wanted, units) + availability.beyond(wanted))
                .isEqualTo(Math.min(wanted, availability.inAll()));
    }
}
