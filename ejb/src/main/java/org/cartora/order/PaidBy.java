package org.cartora.order;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which checkouts an order was paid with: the one that placed it, and those of what was added later. */
final class PaidBy {

    private PaidBy() {}

    static List<UUID> checkouts(Order order) {
        return Stream.concat(
                        Stream.of(order.checkoutId()), order.lines().stream().map(OrderLine::additionId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The checkout that a line was paid with; none stands for the shipping. */
    static UUID checkout(Order order, @Nullable UUID lineId) {
        var addition = lineId == null ? null : order.line(lineId).additionId();
        return addition == null ? order.checkoutId() : addition;
    }
}
