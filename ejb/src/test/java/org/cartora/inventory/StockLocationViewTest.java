package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockLocationViewTest {

    @Test
    void theSameCountryIsNearestThenTheLowestPriority() {
        var ranked = Stream.of(in("DE", "berlin", 50), in("FR", "lyon", 10), in("FR", "paris", 5), in("DE", "bonn", 40))
                .sorted(StockLocationView.nearestTo("FR"))
                .map(StockLocationView::code);

        assertThat(ranked).containsExactly("paris", "lyon", "bonn", "berlin");
    }

    private static StockLocationView in(String country, String code, int priority) {
        var address = new LocationAddress("Street 1", null, "1", "City", null, country);
        return new StockLocationView(UUID.randomUUID(), code, code, address, priority, true, true);
    }
}
