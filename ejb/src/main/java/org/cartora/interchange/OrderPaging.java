package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.cartora.order.PastSales;
import org.cartora.order.Sales;
import org.jspecify.annotations.Nullable;

/** Reads orders for their table, in the order of their ids: first those of this shop, then those of earlier ones. */
@Dependent
class OrderPaging {

    private static final int PAGE = 200;
    private static final String PAST = "past ";

    @EJB
    Sales sales;

    @EJB
    PastSales past;

    long count() {
        return sales.count() + past.count();
    }

    Optional<TablePage> page(@Nullable String after) {
        if (after != null && after.startsWith(PAST)) {
            return past(after, UUID.fromString(after.substring(PAST.length())));
        }
        var orders = sales.after(after == null ? null : UUID.fromString(after), PAGE);
        if (orders.isEmpty()) {
            return past(after, null);
        }
        var table = Table.of(Kind.ORDERS);
        var rows = orders.stream()
                .flatMap(order -> OrderTable.rows(order, table).stream())
                .toList();
        return Optional.of(new TablePage(after, orders.getLast().id().toString(), orders.size(), rows));
    }

    private Optional<TablePage> past(@Nullable String place, @Nullable UUID after) {
        var orders = past.after(after, PAGE);
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        var table = Table.of(Kind.ORDERS);
        var rows = orders.stream()
                .flatMap(order -> OrderTable.rows(order, table).stream())
                .toList();
        return Optional.of(new TablePage(place, PAST + orders.getLast().id(), orders.size(), rows));
    }
}
