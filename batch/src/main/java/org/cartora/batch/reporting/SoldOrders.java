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
import org.cartora.order.SoldOrder;
import org.jspecify.annotations.Nullable;

/** The day's orders in the order of their ids; the last one read is the place to go on from. */
@Named
@Dependent
public class SoldOrders extends AbstractItemReader {

    private static final int PAGE = 200;

    private final Deque<SoldOrder> page = new ArrayDeque<>();

    @Nullable
    private UUID last;

    @Inject
    @BatchProperty
    String date;

    @EJB
    DailySales daily;

    @Override
    public void open(@Nullable Serializable place) {
        last = place == null ? null : UUID.fromString((String) place);
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a reader says that it is done
    public @Nullable Object readItem() {
        if (page.isEmpty()) {
            page.addAll(daily.sold(LocalDate.parse(date), last, PAGE));
        }
        var order = page.poll();
        if (order != null) {
            last = order.orderId();
        }
        return order;
    }

    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Serializable checkpointInfo() {
        return last == null ? null : last.toString();
    }
}
