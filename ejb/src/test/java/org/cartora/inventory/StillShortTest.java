package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Detail;
import org.junit.jupiter.api.Test;

/** Who comes too late in a sale is told so before a quote is made, and only then. */
class StillShortTest {

    private static final UUID MUG = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final StockLine ONE = new StockLine(MUG, "MUG", 1);

    private final Levels levels = new Levels();
    private final Expired expired = new Expired();
    private final Reserving reserving = reserving();

    @Test
    void nobodyAsksTheDatabaseBeforeSomebodyWasRefused() {
        assertThat(reserving.stillShort(Map.of(MUG, 1))).isEmpty();
        assertThat(levels.asked).isZero();
    }

    @Test
    void whatIsStillSoldOutIsRefusedWithItsSku() {
        reserving.lately.note(ONE);

        assertThat(reserving.stillShort(Map.of(MUG, 1))).contains(new Detail("MUG", "is sold out"));
    }

    @Test
    void whatHasComeBackIsLetThrough() {
        reserving.lately.note(ONE);
        levels.free = 2;

        assertThat(reserving.stillShort(Map.of(MUG, 2))).isEmpty();
        assertThat(reserving.stillShort(Map.of(MUG, 3))).contains(new Detail("MUG", "only 2 left"));
    }

    @Test
    void whatOthersHeldForTooLongIsFreeAgainEvenIfTheSweeperHasNotComeBy() {
        reserving.lately.note(ONE);
        expired.units = 1;

        assertThat(reserving.stillShort(Map.of(MUG, 1))).isEmpty();
    }

    private Reserving reserving() {
        var made = new Reserving();
        made.levels = levels;
        made.reservations = expired;
        made.lately = new LatelyShort();
        made.terms = new TermsRows();
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

        @Override
        List<Room> lock(List<StockLine> lines) {
            return List.of();
        }

        @Override
        Optional<Integer> release(LocatedLine line) {
            free += line.quantity();
            return Optional.empty();
        }
    }

    private static final class Expired extends Reservations {

        private int units;

        @Override
        Held takeExpired(Instant now, String sku, int limit) {
            var taken = units == 0
                    ? List.<LocatedLine>of()
                    : List.of(ONE.with(units).at(MUG));
            units = 0;
            return new Held(taken, List.of());
        }
    }
}
