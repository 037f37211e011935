package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import java.util.UUID;
import org.cartora.order.Sales;
import org.jspecify.annotations.Nullable;

/** Reads orders for their table, in the order of their ids. */
@Dependent
class OrderPaging {

    private static final int PAGE = 200;

    @EJB
    Sales sales;

    long count() {
        return sales.count();
    }

    Optional<TablePage> page(@Nullable String after) {
        var orders = sales.after(after == null ? null : UUID.fromString(after), PAGE);
        if (orders.isEmpty()) {
            return Optional.empty();
        }
        var table = Table.of(Kind.ORDERS);
        var rows = orders.stream()
                .flatMap(order -> OrderTable.rows(order, table).stream())
                .toList();
        return Optional.of(new TablePage(after, orders.getLast().id().toString(), orders.size(), rows));
    }
}
