package org.cartora.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.order.LineQuantity;
import org.cartora.shared.Money;
import org.junit.jupiter.api.Test;

/** Accepted exchanges, and goods of which only so much is left that was not given back. */
class PromiseTest {

    private static final UUID MUG = new UUID(1, 1);
    private static final UUID CUP = new UUID(1, 2);

    /** What is left of what was paid for each line; a unit is worth 5.00 as long as there is so much. */
    private final Map<UUID, String> left = new HashMap<>(Map.of(MUG, "10.00", CUP, "10.00"));

    @Test
    void nothingIsPromisedByNobody() {
        assertThat(Promise.areKept(List.of(), this::worth)).isTrue();
        assertThat(Promise.most(List.of(), units(MUG, 2), this::worth)).isEqualTo(euro("10.00"));
    }

    @Test
    void aRefundThatLeavesLessThanWasPromisedBreaksThePromise() {
        var promises = List.of(promise(MUG, 1, "5.00"));
        left.put(MUG, "5.00");
        assertThat(Promise.areKept(promises, this::worth)).isTrue();

        left.put(MUG, "4.99");

        assertThat(Promise.areKept(promises, this::worth)).isFalse();
    }

    @Test
    void twoPromisesOfOneLineAreKeptOnlyIfThereIsEnoughForBoth() {
        var promises = List.of(promise(MUG, 1, "5.00"), promise(MUG, 1, "5.00"));
        assertThat(Promise.areKept(promises, this::worth)).isTrue();

        left.put(MUG, "9.00");

        assertThat(Promise.areKept(promises, this::worth)).isFalse();
    }

    @Test
    void whatIsLeftOfOneLineDoesNotPayForAnother() {
        var promises = List.of(promise(MUG, 2, "10.00"), promise(CUP, 2, "2.00"));

        left.put(MUG, "2.00");

        assertThat(Promise.areKept(promises, this::worth)).isFalse();
    }

    @Test
    void theSecondExchangeOfALineGetsWhatTheFirstLeaves() {
        left.put(MUG, "6.00");

        assertThat(Promise.most(List.of(promise(MUG, 1, "5.00")), units(MUG, 1), this::worth))
                .isEqualTo(euro("1.00"));
        assertThat(Promise.most(List.of(promise(CUP, 1, "5.00")), units(MUG, 1), this::worth))
                .isEqualTo(euro("5.00"));
    }

    @Test
    void whereMoreWasPromisedThanIsLeftAnotherExchangeGetsNothing() {
        left.put(MUG, "3.00");

        assertThat(Promise.most(List.of(promise(MUG, 1, "5.00")), units(MUG, 1), this::worth))
                .isEqualTo(euro("0.00"));
    }

    private Money worth(List<LineQuantity> lines) {
        var units = new HashMap<UUID, Integer>();
        lines.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        return units.entrySet().stream()
                .map(line -> {
                    var all = euro("5.00").times(line.getValue());
                    var rest = euro(left.getOrDefault(line.getKey(), "0.00"));
                    return all.compareTo(rest) > 0 ? rest : all;
                })
                .reduce(euro("0.00"), Money::plus);
    }

    private static Promise promise(UUID line, int quantity, String credit) {
        return new Promise(units(line, quantity), euro(credit));
    }

    private static List<LineQuantity> units(UUID line, int quantity) {
        return List.of(new LineQuantity(line, quantity));
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
