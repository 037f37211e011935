package org.cartora.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cartora.fulfillment.ParcelLine;
import org.cartora.fulfillment.ParcelView;
import org.cartora.inventory.TakeBack;
import org.cartora.order.HandledOrder;
import org.cartora.order.LineQuantity;
import org.cartora.sealing.KeyRing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerReturnTest {

    private static final UUID LINE = new UUID(7, 1);
    private static final UUID RECEIPT = new UUID(7, 2);
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final ReturnWindow WINDOW = new ReturnWindow(Duration.ofDays(30));

    @Test
    void aReturnIsReceivedOnceAndOnlyWhenItWasApproved() {
        var asked = asked();
        var command = new ReceiveReturn(List.of(), null, null);

        assertThatThrownBy(() -> asked.receive(RECEIPT, command, NOW)).isInstanceOf(ReturnRefused.class);
        asked.decide(ReturnState.APPROVED, "send it", NOW);
        asked.receive(RECEIPT, command, NOW);

        assertThatThrownBy(() -> asked.receive(RECEIPT, command, NOW)).isInstanceOf(ReturnRefused.class);
        assertThat(asked.view().lines()).extracting(ReturnLine::takenTo).containsExactly(TakeBack.RESTOCK);
    }

    @Test
    void whatIsBrokenIsWrittenOff() {
        var asked = asked();
        asked.decide(ReturnState.APPROVED, null, NOW);

        asked.receive(
                RECEIPT,
                new ReceiveReturn(List.of(new ReceiveReturn.Where(LINE, TakeBack.WRITE_OFF)), true, null),
                NOW);

        assertThat(asked.view().lines()).extracting(ReturnLine::takenTo).containsExactly(TakeBack.WRITE_OFF);
    }

    @Test
    void whatIsRejectedStaysSo() {
        var asked = asked();
        asked.decide(ReturnState.REJECTED, "too late", NOW);

        assertThatThrownBy(() -> asked.decide(ReturnState.APPROVED, null, NOW)).isInstanceOf(ReturnRefused.class);
    }

    @Test
    void theWindowBeginsWithTheArrival() {
        var sent = NOW.minus(Duration.ofDays(40));

        assertThat(WINDOW.isOpen(LINE, List.of(parcel(sent, NOW.minus(Duration.ofDays(29)))), NOW))
                .isTrue();
        assertThat(WINDOW.isOpen(LINE, List.of(parcel(sent, NOW.minus(Duration.ofDays(30)))), NOW))
                .isFalse();
    }

    @Test
    void whereTheArrivalIsNotKnownItBeginsWithTheDeparture() {
        assertThat(WINDOW.isOpen(LINE, List.of(parcel(NOW.minus(Duration.ofDays(29)), null)), NOW))
                .isTrue();
        assertThat(WINDOW.isOpen(LINE, List.of(parcel(NOW.minus(Duration.ofDays(31)), null)), NOW))
                .isFalse();
        assertThat(WINDOW.isOpen(UUID.randomUUID(), List.of(parcel(NOW, null)), NOW))
                .isFalse();
    }

    private static CustomerReturn asked() {
        var line = new HandledOrder.HandledLine(LINE, new UUID(7, 2), "MUG", "Mug", 2, false);
        return CustomerReturn.of(
                UUID.randomUUID(),
                KeyRing.development().issue(UUID.randomUUID()),
                new HandledOrder(UUID.randomUUID(), "BCD-FGH-JKM", List.of(line)),
                new RequestReturn(List.of(new LineQuantity(LINE, 2)), ReturnReason.DAMAGED, null, List.of()),
                NOW);
    }

    private static ParcelView parcel(Instant shipped, @Nullable Instant delivered) {
        return new ParcelView(
                UUID.randomUUID(),
                "DHL",
                null,
                null,
                shipped,
                delivered,
                List.of(new ParcelLine(LINE, "MUG", "Mug", 2)));
    }
}
