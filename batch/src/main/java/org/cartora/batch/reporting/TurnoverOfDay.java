package org.cartora.batch.reporting;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;
import org.jspecify.annotations.Nullable;

/**
 * What was sold and given back on the day, kind after kind, each in the order of its ids; the last one read is the place to go
 * on from.
 */
@Named
@Dependent
public class TurnoverOfDay extends AbstractItemReader {

    private static final int PAGE = 200;

    private final Deque<Turnover> page = new ArrayDeque<>();

    private TurnoverKind kind = TurnoverKind.ORDER;

    @Nullable
    private UUID last;

    @Inject
    @BatchProperty
    String date;

    @EJB
    DailySales daily;

    @Override
    public void open(@Nullable Serializable place) {
        if (place != null) {
            var words = ((String) place).split(" ", 2);
            kind = TurnoverKind.valueOf(words[0]);
            last = UUID.fromString(words[1]);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        if (page.isEmpty()) {
            fill();
        }
        var next = page.poll();
        if (next != null) {
            kind = next.kind();
            last = next.id();
        }
        return next;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : kind + " " + last;
    }

    /** The next page of the kind at hand, or the first one of the next kind that has any. */
    private void fill() {
        for (var one : TurnoverKind.values()) {
            if (page.isEmpty() && one.compareTo(kind) >= 0) {
                page.addAll(daily.turnover(LocalDate.parse(date), one, one == kind ? last : null, PAGE));
            }
        }
    }
}
