package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostingTest {

    @Test
    void whatComesOntoTheShelfLeavesTheOtherAccount() {
        assertThat(Posting.ofShelf(StockAccount.SUPPLIERS, 3))
                .isEqualTo(new Posting(MovementKind.RECEIVED, StockAccount.SUPPLIERS, StockAccount.SHELF));
    }

    @Test
    void whatLeavesTheShelfArrivesAtTheOtherAccount() {
        assertThat(Posting.ofShelf(StockAccount.IN_TRANSIT, -3))
                .isEqualTo(new Posting(MovementKind.TRANSFERRED, StockAccount.SHELF, StockAccount.IN_TRANSIT));
    }

    @Test
    void whatIsWrittenOffNeverReachesTheShelf() {
        assertThat(Posting.WRITE_OFF.from()).isEqualTo(StockAccount.CUSTOMERS);
        assertThatThrownBy(() -> Posting.ofShelf(StockAccount.WRITTEN_OFF, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
