package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StockConditionsTest {

    @Test
    void whoAsksForNothingGetsAllWithoutAQuestion() {
        var all = StockConditions.of(new StockFilter(null, "", null));

        assertThat(all.sql()).isEqualTo("true");
        assertThat(all.parameters()).isEmpty();
    }

    @Test
    void aLocationAsksForNothingElse() {
        var there = StockConditions.of(new StockFilter("main", " ", null));

        assertThat(there.sql()).isEqualTo("l.code = :location");
        assertThat(there.parameters()).isEqualTo(Map.of("location", "main"));
    }

    @Test
    void everythingThatIsAskedForCounts() {
        var some = StockConditions.of(new StockFilter("main", " CUP", 3));

        assertThat(some.sql()).contains("l.code = :location", "starts_with(s.sku, :sku)", "<= :most");
        assertThat(some.parameters()).isEqualTo(Map.of("location", "main", "sku", "CUP", "most", 3));
    }
}
