package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StockFiguresTest {

    @Test
    void availableIsWhatIsNeitherPromisedNorKeptBack() {
        assertThat(new StockFigures(10, 2, 3, 1).available()).isEqualTo(4);
    }

    @Test
    void moreKeptBackThanThereIsLeavesNothingAndNotLess() {
        assertThat(new StockFigures(2, 0, 0, 5).available()).isZero();
    }

    @Test
    void whatIsKeptBackMayLeaveButNotWhatIsPromised() {
        var figures = new StockFigures(10, 2, 3, 5);

        assertThat(figures.bears(-5)).isTrue();
        assertThat(figures.bears(-6)).isFalse();
    }

    @Property
    void whatACorrectionIsAllowedToTakeNeverBreaksAPromise(
            @ForAll @IntRange(max = 1000) int allocated,
            @ForAll @IntRange(max = 1000) int reserved,
            @ForAll @IntRange(max = 1000) int spare,
            @ForAll int delta) {
        var figures = new StockFigures(allocated + reserved + spare, allocated, reserved, 0);

        assertThat(figures.bears(delta)).isEqualTo((long) figures.available() + delta >= 0);
    }

    @Property
    void sellingAllThatIsAvailableLeavesNothingAvailable(
            @ForAll @IntRange(max = 1000) int onHand,
            @ForAll @IntRange(max = 1000) int allocated,
            @ForAll @IntRange(max = 1000) int safety) {
        var figures = new StockFigures(onHand, allocated, 0, safety);
        var sold = new StockFigures(onHand, allocated + figures.available(), 0, safety);

        assertThat(sold.available()).isZero();
        assertThat(sold.bears(0)).isEqualTo(onHand >= allocated);
    }
}
