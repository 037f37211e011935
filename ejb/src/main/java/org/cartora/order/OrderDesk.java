package org.cartora.order;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.order.OrderLists.Conditions;
import org.cartora.payment.Payments;
import org.cartora.payment.RepaymentView;
import org.cartora.payment.Repayments;
import org.cartora.payment.ReservationView;
import org.cartora.payment.TransactionView;
import org.cartora.pricing.Market;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Orders for those who run the shop: all of them, with payments and timeline. */
@Stateless
@RolesAllowed(May.SEE_ORDERS)
@DeclareRoles(May.NAME_PEOPLE)
public class OrderDesk {

    private static final System.Logger AUDIT = System.getLogger("cartora.audit");

    @Inject
    Orders orders;

    @Inject
    OrderLists lists;

    @EJB
    Payments payments;

    @EJB
    Repayments repayments;

    @Inject
    Market market;

    @Resource
    SessionContext context;

    /** By keyset, newest first. */
    public Page<OrderSummary> list(OrderFilter filter, @Nullable String cursor, int limit) {
        var page = lists.page(Conditions.of(filter), cursor, limit);
        return namesPeople() ? page : page.map(OrderSummary::masked);
    }

    /** By index, newest first, for a table with page numbers. */
    public List<OrderSummary> rows(OrderFilter filter, int first, int size) {
        var rows = lists.rows(Conditions.of(filter), first, size);
        return namesPeople() ? rows : rows.stream().map(OrderSummary::masked).toList();
    }

    public long count(OrderFilter filter) {
        return lists.count(Conditions.of(filter));
    }

    /** As {@link #order}, to be shown to somebody; that he has seen whose it is is written down. */
    public OrderView shown(String number) {
        var seen = order(number);
        AUDIT.log(
                System.Logger.Level.INFO,
                "order " + seen.number() + " seen by "
                        + context.getCallerPrincipal().getName());
        return seen;
    }

    public OrderView order(String number) {
        var order = find(number);
        return order.view(orders.contact(order));
    }

    /** Who ordered, by the id that the key has. */
    @RolesAllowed(May.FORGET_PEOPLE)
    public UUID person(String number) {
        return orders.contact(find(number)).person();
    }

    /** What happened to an order and what the staff wrote down about it, oldest first. */
    public List<OrderEventView> timeline(String number) {
        return orders.staffTimeline(find(number).id());
    }

    /** Writes something down about an order, in the caller's name; customers never see it. */
    public OrderEventView note(String number, WriteNote command) {
        var order = find(number);
        var note = OrderNote.of(
                order.id(),
                orders.contact(order).owner(),
                context.getCallerPrincipal().getName(),
                command.text());
        orders.add(note);
        return note.view();
    }

    public List<TransactionView> payments(String number) {
        return PaidBy.checkouts(find(number)).stream()
                .flatMap(checkout -> payments.transactions(checkout).stream())
                .sorted(Comparator.comparing(TransactionView::at))
                .toList();
    }

    /** Money that the provider was asked to give back, the first one first. */
    public List<RepaymentView> repayments(String number) {
        return PaidBy.checkouts(find(number)).stream()
                .flatMap(checkout -> repayments.of(checkout).stream())
                .toList();
    }

    /** The numbers of orders by their ids or those of the checkouts that they have become; others are absent. */
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return orders.numbers(ids);
    }

    /** What is held on cards for an order and its additions, or was; empty where all was charged at once. */
    public Optional<ReservationView> reservation(String number) {
        return payments.reservation(PaidBy.checkouts(find(number)));
    }

    /** One entry per day of the market's time zone, the last is today; days without orders are there too. */
    @RolesAllowed(May.SEE_REPORTS)
    public List<Figures> days(int count) {
        var today = LocalDate.now(market.zone());
        return lists.days(today.minusDays(count - 1L), today, market.zone(), market.currency());
    }

    /** Lists show support what is enough to tell orders apart; the order itself shows all, to whom it has to be shown. */
    private boolean namesPeople() {
        return context.isCallerInRole(May.NAME_PEOPLE);
    }

    private Order find(String number) {
        return orders.byNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
    }
}
