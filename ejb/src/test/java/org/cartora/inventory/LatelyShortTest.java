package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LatelyShortTest {

    private static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID TEE = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private final LatelyShort lately = new LatelyShort();

    @Test
    void nothingIsLookedAtOfWhichNobodyWasRefusedAny() {
        assertThat(lately.all(Map.of(MUG, 1))).isEmpty();
    }

    @Test
    void whatOneWasRefusedAnotherIsLookedAtForInTheOrderOfLocks() {
        lately.note(new StockLine(TEE, "B-TEE", 1));
        lately.note(new StockLine(MUG, "A-MUG", 1));

        assertThat(lately.all(Map.of(MUG, 2, TEE, 3)))
                .containsExactly(new StockLine(MUG, "A-MUG", 2), new StockLine(TEE, "B-TEE", 3));
    }

    @Test
    void whoWantsSomethingElseTooIsLeftToTheReservationWhichNamesAllThatIsShort() {
        lately.note(new StockLine(MUG, "A-MUG", 1));

        assertThat(lately.all(Map.of(MUG, 1, TEE, 1))).isEmpty();
    }
}
