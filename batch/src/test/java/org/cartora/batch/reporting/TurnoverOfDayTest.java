package org.cartora.batch.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnoverOfDayTest {

    /** More than a page of orders, no addition, two refunds. */
    private final Day day = new Day(451, 0, 2);

    @Test
    void allOfADayIsReadOnceKindAfterKind() {
        var read = rest(reader(null));

        assertThat(read).isEqualTo(day.happened);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 450, 451, 452, 453})
    void aReaderThatIsOpenedAgainGoesOnAfterTheLastThatWasRead(int count) {
        var first = reader(null);
        var read = new ArrayList<Object>();
        for (var i = 0; i < count; i++) {
            read.add(first.readItem());
        }

        read.addAll(rest(reader(first.checkpointInfo())));

        assertThat(read).isEqualTo(day.happened);
    }

    private TurnoverOfDay reader(@Nullable Serializable place) {
        var reader = new TurnoverOfDay();
        reader.date = "2026-05-04";
        reader.daily = day;
        reader.open(place);
        return reader;
    }

    private static List<Object> rest(TurnoverOfDay reader) {
        var read = new ArrayList<>();
        for (var next = reader.readItem(); next != null; next = reader.readItem()) {
            read.add(next);
        }
        return read;
    }

    /** So much of each kind, with ids that do not rise from kind to kind. */
    private static final class Day extends DailySales {

        private final List<Turnover> happened = new ArrayList<>();

        Day(int... counts) {
            for (var kind : TurnoverKind.values()) {
                for (var i = 1; i <= counts[kind.ordinal()]; i++) {
                    var none = Money.zero("EUR");
                    happened.add(
                            new Turnover(new UUID(0, i), kind, Instant.EPOCH, none, none, none, none, none, List.of()));
                }
            }
        }

        @Override
        public List<Turnover> turnover(LocalDate day, TurnoverKind kind, @Nullable UUID after, int limit) {
            return happened.stream()
                    .filter(one ->
                            one.kind() == kind && (after == null || one.id().compareTo(after) > 0))
                    .sorted(Comparator.comparing(Turnover::id))
                    .limit(limit)
                    .toList();
        }
    }
}
