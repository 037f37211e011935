package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.inventory.Inventory;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Journal;
import org.cartora.order.OrderLists.Conditions;
import org.cartora.payment.DisputeState;
import org.cartora.payment.PaymentDisputed;
import org.cartora.payment.RefundSettled;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.jspecify.annotations.Nullable;

/** Orders for those who buy: placing, reading and canceling them. */
@Stateless
@PermitAll
public class Ordering {

    @Inject
    Orders orders;

    @Inject
    OrderLists lists;

    @EJB
    Inventory inventory;

    @EJB
    Redeeming redeeming;

    @EJB
    MoneyBack moneyBack;

    @Inject
    IssuingCards cards;

    @EJB
    Journal journal;

    @Inject
    Event<DomainEvent> news;

    /**
     * Places a paid order. One per checkout: a second one fails on the database's UNIQUE. Gift cards that it sells are
     * issued if it is paid, else with its payment. Fires {@link OrderPlaced}.
     */
    @Inside
    public PlacedOrder place(PlaceOrder command) {
        var order = Order.place(command);
        var contact = OrderContact.of(command);
        orders.add(order);
        orders.add(contact);
        orders.add(OrderEvent.of(order.id(), "PLACED", "customer", Map.of()));
        orders.add(OrderEvent.of(
                order.id(),
                command.payment().name(),
                "payment",
                Map.of("amount", command.quote().totals().grandTotal().toString())));
        journal.book(SaleEntry.of(command));
        cards.issue(order, command::person);
        news.fire(new OrderPlaced(order.id(), order.number()));
        return new PlacedOrder(order.view(contact), order.accessToken(), true);
    }

    /** Nobody else changes the order of a checkout until the transaction ends. */
    @Inside
    public void lock(UUID checkoutId) {
        orders.lockByCheckout(checkoutId);
    }

    /** The order that a checkout has become. */
    @Inside
    public Optional<PlacedOrder> ofCheckout(UUID checkoutId) {
        return orders.byCheckout(checkoutId)
                .map(order -> new PlacedOrder(order.view(orders.contact(order)), order.accessToken(), false));
    }

    /** One's own order; anybody else's is not found. */
    public OrderView order(String number, Viewer viewer) {
        var order = own(number, viewer);
        return order.view(orders.contact(order));
    }

    /** A guest who knows number and e-mail gets the order and the token that reads it. */
    public PlacedOrder lookup(String number, String email) {
        return orders.byNumber(OrderNumber.typed(number))
                .filter(order -> orders.contact(order).email().equalsIgnoreCase(email.strip()))
                .map(order -> new PlacedOrder(order.view(orders.contact(order)), order.accessToken(), false))
                .orElseThrow(() -> NotFound.of("order"));
    }

    /** What was decided to be given back of one's own order, oldest first. */
    @Inside
    public List<RefundView> refunds(String number, Viewer viewer) {
        return orders.refunds(own(number, viewer).id()).stream()
                .map(OrderRefund::view)
                .toList();
    }

    /** What happened to one's own order, oldest first. */
    public List<OrderEventView> timeline(String number, Viewer viewer) {
        return orders.timeline(own(number, viewer).id());
    }

    /** The id of one's own order, to ask what {@link #happened} to it. */
    public UUID id(String number, Viewer viewer) {
        return own(number, viewer).id();
    }

    /** The events of some orders since a time, by order, each order's oldest first. */
    public Map<UUID, List<OrderEventView>> happened(Collection<UUID> ids, Instant since) {
        return orders.happened(ids, since);
    }

    /** A customer's orders, newest first. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public Page<OrderSummary> history(UUID customerId, @Nullable String cursor, int limit) {
        return lists.page(Conditions.ofCustomer(customerId), cursor, limit);
    }

    /**
     * Cancels one's own order before anything of it is shipped: stock is freed, coupons may be used again, what gift cards and
     * credit paid is theirs again, and what was charged is to be given back by the refunds that are answered, which the provider
     * has to be asked for. Refuses with CONFLICT
     * afterwards. Fires {@link OrderCanceled}.
     */
    @Inside
    public List<UUID> cancel(String number, Viewer viewer) {
        var order = orders.lockByNumber(OrderNumber.typed(number))
                .filter(found -> found.isOpenTo(viewer))
                .orElseThrow(() -> NotFound.of("order"));
        order.cancel();
        var shares = giveBack(order);
        inventory.deallocate(order.id(), "order canceled");
        PaidBy.checkouts(order).forEach(redeeming::giveBack);
        orders.add(OrderEvent.of(order.id(), "CANCELED", "customer", Map.of()));
        news.fire(new OrderCanceled(order.id(), order.number()));
        if (orders.gaveCredit(order.id())) {
            // the provider has kept what became credit: of its payment only the rest goes back
            return shares.stream()
                    .flatMap(share ->
                            moneyBack
                                    .part(share.checkoutId(), share.refundId(), share.money(), "order canceled")
                                    .stream())
                    .toList();
        }
        return PaidBy.checkouts(order).stream()
                .flatMap(checkout -> moneyBack.all(checkout, "order canceled").stream())
                .toList();
    }

    /** The provider gave money back, in the transaction that records it. */
    @Inside
    public void refunded(@Observes RefundSettled refund) {
        orders.lockByCheckout(refund.checkoutId()).ifPresent(order -> {
            order.refund(refund.amount());
            orders.add(OrderEvent.of(
                    order.id(),
                    "REFUNDED",
                    "payment",
                    Map.of("amount", refund.amount().toString())));
        });
    }

    /** A bank asks for the money back, or has decided; in the transaction that records it. */
    @Inside
    public void disputed(@Observes PaymentDisputed dispute) {
        orders.lockByCheckout(dispute.checkoutId())
                .ifPresent(order -> orders.add(OrderEvent.of(
                        order.id(),
                        dispute.state() == DisputeState.OPEN ? "DISPUTED" : "DISPUTE_" + dispute.state(),
                        "payment",
                        Map.of("amount", dispute.amount().toString()))));
    }

    /** An order for the mail about it. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public OrderView forMail(UUID orderId) {
        var order = orders.whole(orderId).orElseThrow(() -> NotFound.of("order"));
        return order.view(orders.contact(order));
    }

    /** All that is left; where nothing was given back before, the books take the whole sale back posting by posting. */
    private List<Share> giveBack(Order order) {
        var reversal = Reversal.ofEverything(order);
        var decision = new Decision(Ids.next(), RefundKind.CANCELATION, "order canceled");
        var whole = order.isPaidInFull();
        order.giveBack(reversal);
        if (whole) {
            journal.reverse(
                    EntryKind.ORDER_PLACED, EntryKind.ORDER_CANCELED, order.id().toString());
        }
        var shares = Share.of(order, reversal, decision, null);
        for (var share : shares) {
            orders.add(OrderRefund.of(decision, share.refundId(), order.id(), share.reversal()));
            if (!whole || !share.checkoutId().equals(order.checkoutId())) {
                journal.book(share.reversal().entry(share.refundId(), share.checkoutId()));
            }
        }
        return shares;
    }

    private Order own(String number, Viewer viewer) {
        return orders.byNumber(OrderNumber.typed(number))
                .filter(order -> order.isOpenTo(viewer))
                .orElseThrow(() -> NotFound.of("order"));
    }
}
