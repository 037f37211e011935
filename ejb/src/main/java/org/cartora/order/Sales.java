package org.cartora.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cartora.pricing.Market;
import org.jspecify.annotations.Nullable;

/** Orders as reports read them. */
@Stateless
@RolesAllowed({"manager", "admin", "system"})
public class Sales {

    @Inject
    Orders orders;

    @Inject
    Market market;

    /**
     * Orders of the first market placed in [from, to), for a report has one currency, in the order of their ids; canceled ones too, fully refunded. The id of the last one read
     * asks for the next page.
     */
    public List<SoldOrder> sold(Instant from, Instant to, @Nullable UUID after, int limit) {
        return orders.placedBetween(market.currency(), from, to, after, limit).stream()
                .map(Order::sold)
                .toList();
    }

    /** How many orders of the first market were placed in [from, to). */
    public long count(Instant from, Instant to) {
        return orders.count(market.currency(), from, to);
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
    @RolesAllowed("system")
    public List<Billable> placedFrom(Instant from, @Nullable UUID after, int limit) {
        return orders.billable(from, after, limit);
    }

    /** Additions to orders from a time on, after the last of the page before. */
    @RolesAllowed("system")
    public List<Billable> extendedFrom(Instant from, @Nullable UUID after, int limit) {
        return orders.extended(from, after, limit);
    }

    /** Refunds decided from a time on, the earliest first, after the last of the page before. */
    @RolesAllowed("system")
    public List<Billable> refundedFrom(Instant from, @Nullable UUID after, int limit) {
        return orders.refunded(from, after, limit);
    }
}
