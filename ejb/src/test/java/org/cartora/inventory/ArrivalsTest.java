package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final UUID MUG = new UUID(7, 1);
    private static final UUID POT = new UUID(7, 2);
    private static final List<TransferLine> SENT =
            List.of(new TransferLine(MUG, "MUG", 5, 2), new TransferLine(POT, "POT", 3, 0));

    @Test
    void onlyWhatIsNewHasArrived() {
        assertThat(Arrivals.of(SENT, List.of(told("POT", 1), told("MUG", 5))))
                .containsExactly(new StockLine(MUG, "MUG", 3), new StockLine(POT, "POT", 1));
    }

    @Test
    void theSameToldAgainIsNothingNew() {
        assertThat(Arrivals.of(SENT, List.of(told("MUG", 2)))).isEmpty();
        assertThat(Arrivals.of(SENT, List.of(told("MUG", 4), told("MUG", 4))))
                .containsExactly(new StockLine(MUG, "MUG", 2));
    }

    @Test
    void moreThanWasSentIsRefused() {
        assertThatThrownBy(() -> Arrivals.of(SENT, List.of(told("MUG", 6))))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("NOT_IN_TRANSFER"));
    }

    @Test
    void fewerThanBeforeIsRefused() {
        assertThatThrownBy(() -> Arrivals.of(SENT, List.of(told("MUG", 1)))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatWasNotSentIsRefusedByName() {
        assertThatThrownBy(() -> Arrivals.of(SENT, List.of(told("PAN", 1))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.details())
                                .first()
                                .satisfies(detail -> assertThat(detail.field()).isEqualTo("PAN")));
    }

    private static ReceiveTransfer.Line told(String sku, int received) {
        return new ReceiveTransfer.Line(sku, received);
    }
}
