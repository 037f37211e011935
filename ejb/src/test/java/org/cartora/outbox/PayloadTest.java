package org.cartora.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.cartora.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class PayloadTest {

    private static final UUID ID = new UUID(0, 1);

    record Happened(UUID aggregateId, String number, Instant at) implements DomainEvent {}

    record OnlyNumber(String number) {}

    @Test
    void anEventTravelsInSnakeCaseWithTimestampsAsText() {
        var payload = Payload.of(new Happened(ID, "C-1", Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(payload)
                .isEqualTo("{\"aggregate_id\":\"" + ID + "\",\"number\":\"C-1\",\"at\":\"2026-01-01T00:00:00Z\"}");
    }

    @Test
    void aReaderPassesOverWhatItDoesNotKnow() {
        var payload = Payload.of(new Happened(ID, "C-1", Instant.EPOCH));

        assertThat(Payload.read(payload, OnlyNumber.class)).isEqualTo(new OnlyNumber("C-1"));
    }
}
