package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartora.inventory.FeedState.Turn;
import org.junit.jupiter.api.Test;

class FeedStateTest {

    @Test
    void whatIsNewerThanAllIsApplied() {
        assertThat(FeedState.NONE.turn(count(1))).isEqualTo(Turn.APPLY);
        assertThat(new FeedState(3, 2).turn(count(4))).isEqualTo(Turn.APPLY);
        assertThat(new FeedState(3, 2).turn(change(4))).isEqualTo(Turn.APPLY);
    }

    @Test
    void aChangeThatWasOvertakenByAnotherIsSummedAllTheSame() {
        assertThat(new FeedState(5, 2).turn(change(3))).isEqualTo(Turn.APPLY);
    }

    @Test
    void whatWasBeforeTheLastCountIsInIt() {
        assertThat(new FeedState(5, 5).turn(change(4))).isEqualTo(Turn.KNOWN);
        assertThat(new FeedState(5, 5).turn(count(4))).isEqualTo(Turn.KNOWN);
        assertThat(new FeedState(7, 5).turn(count(5))).isEqualTo(Turn.KNOWN);
    }

    @Test
    void aSequenceThatCameAlreadyIsKnown() {
        assertThat(new FeedState(5, 2).turn(change(5))).isEqualTo(Turn.KNOWN);
    }

    @Test
    void aCountThatAChangeHasOvertakenIsLate() {
        assertThat(new FeedState(5, 2).turn(count(3))).isEqualTo(Turn.LATE);
    }

    private static StockUpdate count(long sequence) {
        return update("on_hand", sequence);
    }

    private static StockUpdate change(long sequence) {
        return update("delta", sequence);
    }

    private static StockUpdate update(String what, long sequence) {
        return StockUpdate.of("""
                {"id":"a","sku":"MUG","%s":7,"sequence":%d,"at":"2026-11-21T14:00:00Z"}""".formatted(what, sequence));
    }
}
