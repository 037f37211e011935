package org.cartora.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.shared.May;
import org.jspecify.annotations.Nullable;

/** Orders as reports read them. */
@Stateless
@RolesAllowed(May.SEE_REPORTS)
public class Sales {

    @Inject
    Orders orders;

    @Inject
    Turnovers turnovers;

    /**
     * What was sold or given back in [from, to), in all currencies, in the order of its ids: an order on the day on which it was
     * placed, also if it was canceled later; an addition and a refund on their own. The id of the last one read asks for the next
     * page.
     */
    public List<Turnover> turnover(TurnoverKind kind, Instant from, Instant to, @Nullable UUID after, int limit) {
        return turnovers.page(kind, from, to, after, limit);
    }

    /** How much of it there is of all kinds. */
    public long count(Instant from, Instant to) {
        return Arrays.stream(TurnoverKind.values())
                .mapToLong(kind -> turnovers.count(kind, from, to))
                .sum();
    }

    /** All orders whole, in the order of their ids, after the last of the page before; three statements. */
    public List<OrderView> after(@Nullable UUID last, int limit) {
        var page = orders.after(last, limit);
        var contacts = orders.contacts(page.stream().map(Order::id).toList());
        return page.stream()
                .map(order -> order.view(Objects.requireNonNull(contacts.get(order.id()))))
                .toList();
    }

    public long count() {
        return orders.count();
    }

    /** Orders placed from a time on, the earliest first, after the last of the page before. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<Billable> placedFrom(Instant from, @Nullable Billable after, int limit) {
        return orders.billable(from, after, limit);
    }

    /** Additions to orders from a time on, the earliest first, after the last of the page before. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<Billable> extendedFrom(Instant from, @Nullable Billable after, int limit) {
        return orders.extended(from, after, limit);
    }

    /** Refunds decided from a time on, the earliest first, after the last of the page before. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<Billable> refundedFrom(Instant from, @Nullable Billable after, int limit) {
        return orders.refunded(from, after, limit);
    }
}
