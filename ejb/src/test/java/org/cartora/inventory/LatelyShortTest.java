package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatelyShortTest {

    private static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID TEE = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final AtomicLong nanos = new AtomicLong();
    private final LatelyShort lately = new LatelyShort(nanos::get);

    @Test
    void nothingIsLookedAtOfWhichNobodyWasRefusedAny() {
        lately.note(new StockLine(TEE, "TEE", 1));

        assertThat(lately.only(Map.of(MUG, 1))).isEmpty();
    }

    @Test
    void whatOneWasRefusedIsLookedAtInTheQuantityThatAnotherWants() {
        lately.note(new StockLine(MUG, "MUG", 1));

        assertThat(lately.only(Map.of(MUG, 2))).contains(new StockLine(MUG, "MUG", 2));
    }

    @Test
    void afterASecondNobodyLooksAtItFirst() {
        lately.note(new StockLine(MUG, "MUG", 1));
        nanos.set(Duration.ofMillis(1001).toNanos());

        assertThat(lately.only(Map.of(MUG, 1))).isEmpty();
    }

    @Test
    void whoWantsSeveralThingsIsLeftToTheReservationWhichLocksThemInTurnAndNamesAllThatIsShort() {
        lately.note(new StockLine(MUG, "MUG", 1));
        lately.note(new StockLine(TEE, "TEE", 1));

        assertThat(lately.only(Map.of(MUG, 1, TEE, 1))).isEmpty();
    }
}
