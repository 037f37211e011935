package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.junit.jupiter.api.Test;

/** Who comes too late in a sale is told so before a quote is reckoned, and only then. */
class StillShortTest {

    private static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final Detail SOLD_OUT = new Detail("MUG", "is sold out");

    private final Levels levels = new Levels();
    private final Overdue overdue = new Overdue();
    private final Reserving reserving = reserving();

    @Test
    void nobodyAsksTheDatabaseBeforeSomebodyWasRefused() {
        assertThat(reserving.stillShort(Map.of(MUG, 1))).isEmpty();
        assertThat(levels.asked).isZero();
    }

    @Test
    void whoComesAfterARefusalHearsTheSame() {
        refuseSomebody();

        assertThat(reserving.stillShort(Map.of(MUG, 1))).contains(SOLD_OUT);
    }

    @Test
    void whatHasComeBackIsLetThrough() {
        refuseSomebody();
        levels.free = 2;

        assertThat(reserving.stillShort(Map.of(MUG, 2))).isEmpty();
        assertThat(reserving.stillShort(Map.of(MUG, 3))).contains(new Detail("MUG", "only 2 left"));
    }

    @Test
    void whatOthersHaveHeldForTooLongIsLeftToWhoSweepsIt() {
        refuseSomebody();
        overdue.any = true;

        assertThat(reserving.stillShort(Map.of(MUG, 1))).isEmpty();
    }

    private void refuseSomebody() {
        assertThat(reserving.reserve(UUID.randomUUID(), List.of(new StockLine(MUG, "MUG", 1)), "DE", Instant.MAX))
                .containsExactly(SOLD_OUT);
    }

    private Reserving reserving() {
        var made = new Reserving();
        made.levels = levels;
        made.reservations = overdue;
        made.lately = new LatelyShort(() -> 0);
        made.book = new LocationBook() {
            @Override
            List<UUID> ranked(String country) {
                return List.of();
            }
        };
        return made;
    }

    private static final class Levels extends StockLevels {

        private int free;
        private int asked;

        @Override
        Map<UUID, Availability> available(Collection<UUID> variants) {
            asked++;
            return Map.of(MUG, new Availability(free, null));
        }
    }

    private static final class Overdue extends Reservations {

        private boolean any;

        @Override
        boolean isAnyOverdue(String sku) {
            return any;
        }
    }
}
