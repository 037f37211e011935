package org.cartora.order;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cartora.inventory.Inventory;
import org.cartora.journal.Journal;
import org.cartora.promotion.Redeeming;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Decides that money of an order goes back, and which of its lines it was: the parts, the books and the payment change in
 * one transaction, and the provider is asked afterwards. The id of a refund makes it repeatable.
 */
@Stateless
@PermitAll
public class Refunding {

    @Inject
    Orders orders;

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

    @Resource
    SessionContext context;

    @Inject
    Event<DomainEvent> news;

    @Inject
    Event<RefundDecided> decisions;

    /** What would go back: it is decided, and taken back. So it refuses what {@link #refund} refuses. */
    @RolesAllowed(May.MOVE_MONEY)
    public RefundView preview(String number, RefundOrder command) {
        var order = locked(number);
        var decision = command.decision(Ids.next());
        var reversal = refundable(order, command, decision.id());
        decide(order, reversal, decision);
        context.setRollbackOnly();
        return reversal.preview(decision);
    }

    /**
     * Gives back units of lines, the shipping or an amount, to what paid or as store credit. Answers the refunds that the
     * provider has to be asked for. Refuses more than is left of what was paid (REFUND_EXCEEDS_PAYMENT), gift cards on which nothing is
     * left (GIFT_CARD_SPENT; others give back what is, and are void), what has to pay an
     * exchange (PROMISED_TO_EXCHANGE), and as credit what a guest paid (STORE_CREDIT_NEEDS_ACCOUNT) or what is not taken yet
     * (PAYMENT_REQUIRED). Fires {@link RefundDecided}, and {@link CreditGiven} where it is credit.
     */
    @RolesAllowed(May.MOVE_MONEY)
    public List<UUID> refund(UUID id, String number, RefundOrder command) {
        var order = locked(number);
        if (orders.refund(id).isPresent()) {
            return List.of();
        }
        return decide(order, refundable(order, command, id), command.decision(id));
    }

    /**
     * Takes units out of an order before they are shipped, and gives back what was paid for them; with the last of them the
     * order is canceled and its shipping goes back too. Refuses what is shipped or canceled (NOT_LEFT_TO_SHIP), and what has to
     * pay an exchange (PROMISED_TO_EXCHANGE). Fires {@link RefundDecided}.
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public List<UUID> cancel(UUID id, String number, CancelLines command) {
        var order = locked(number);
        if (!orders.takeOut(id, order.id())) {
            return List.of();
        }
        var wanted = command.lines().isEmpty() ? Handling.everything(order, OrderLine::open) : command.lines();
        var refused = Handling.over(order, wanted, OrderLine::open);
        if (wanted.isEmpty() || !refused.isEmpty()) {
            throw OrderRefused.notLeftToShip(refused);
        }
        var handled = Handling.handled(order, wanted, OrderLine::cancel);
        // stock is locked before coupons and balances, as by whoever checks out
        inventory.deallocate(order.id(), handled.stock(), "canceled");
        var all = order.lines().stream().allMatch(line -> line.open() + line.shipped() == 0);
        if (all) {
            order.cancel();
            PaidBy.checkouts(order).forEach(redeeming::giveBack);
            news.fire(new OrderCanceled(order.id(), order.number()));
        }
        var reversal = all ? Reversal.ofEverything(order) : Reversal.ofLinesLeft(order, wanted, false);
        orders.add(OrderEvent.of(
                order.id(), all ? "CANCELED" : "LINES_CANCELED", "staff", Facts.of(command.reason(), handled)));
        return decide(order, reversal, new Decision(id, RefundKind.CANCELATION, command.reason()));
    }

    /**
     * Gives back what was paid for units that came back, as far as it was not before; where there is a credit, that much of it
     * pays for what the customer gets in exchange, and only the rest is money. The caller has locked the order. Refuses a credit
     * of more than the goods are worth (REFUND_EXCEEDS_PAYMENT).
     */
    @Inside
    public List<UUID> returned(
            UUID id, UUID orderId, List<LineQuantity> lines, boolean shipping, @Nullable Credit credit) {
        var order = orders.lock(orderId).orElseThrow(() -> NotFound.of("order"));
        var reversal = Reversal.ofLinesLeft(order, lines, shipping);
        if (credit == null) {
            return book(order, reversal, new Decision(id, RefundKind.RETURN, "returned"));
        }
        if (credit.amount().compareTo(reversal.amount()) > 0) {
            throw OrderRefused.moreThanPaid();
        }
        return book(order, reversal, new Decision(id, RefundKind.RETURN, "exchanged"), credit);
    }

    /**
     * What units that come back give back at least, as far as it was not given back before: the others of their line may come
     * back before them.
     */
    @Inside
    public Money worth(UUID orderId, List<LineQuantity> lines) {
        var order = orders.find(orderId).orElseThrow(() -> NotFound.of("order"));
        return Reversal.least(order, lines);
    }

    /** What was decided to be given back, oldest first. */
    @RolesAllowed(May.SEE_ORDERS)
    public List<RefundView> refunds(String number) {
        return orders.refunds(find(number).id()).stream().map(OrderRefund::view).toList();
    }

    /** How much one decision gives back, to all payments together. */
    @RolesAllowed(May.SEE_ORDERS)
    public Money givenBack(UUID decision, String currency) {
        return orders.decided(decision, currency);
    }

    /** How much of an exchange goods that came back have paid. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public Money credited(UUID exchangeId, String currency) {
        return orders.credited(exchangeId, currency);
    }

    private List<UUID> decide(Order order, Reversal reversal, Decision decision) {
        var asked = book(order, reversal, decision);
        decisions.fire(new RefundDecided(order.id()));
        return asked;
    }

    private List<UUID> book(Order order, Reversal reversal, Decision decision) {
        return book(order, reversal, decision, null);
    }

    private List<UUID> book(Order order, Reversal reversal, Decision decision, @Nullable Credit credit) {
        order.giveBack(reversal);
        if (reversal.isNothing()) {
            return List.of();
        }
        orders.add(OrderEvent.of(
                order.id(),
                "REFUND_DECIDED",
                "staff",
                Map.of("amount", reversal.amount().toString(), "reason", decision.reason())));
        if (decision.isCredit()) {
            news.fire(new CreditGiven(order.id(), decision.id()));
        }
        return Share.of(order, reversal, decision, credit).stream()
                .flatMap(share -> give(order, share, decision, credit).stream())
                .toList();
    }

    /** Answers the refunds that the provider has to be asked for. */
    private List<UUID> give(Order order, Share share, Decision decision, @Nullable Credit credit) {
        var id = share.refundId();
        orders.add(OrderRefund.of(decision, id, order.id(), share.reversal()));
        journal.book(share.reversal().entry(id, share.checkoutId()));
        var credited = share.credited();
        if (credit != null && !credited.isZero()) {
            ExchangeEntry.of(id, share.checkoutId(), credit.exchangeId(), credited)
                    .forEach(journal::book);
            order.refund(credited);
        }
        if (decision.isCredit()) {
            moneyBack.credit(share.checkoutId(), id, share.money());
            return List.of();
        }
        return share.money().isZero()
                ? List.of()
                : moneyBack.part(share.checkoutId(), id, share.money(), decision.reason());
    }

    private Reversal refundable(Order order, RefundOrder command, UUID id) {
        var amount = command.amount();
        var reversal = amount == null
                ? Reversal.ofLines(
                        order, command.lines(), command.withShipping(), cards.takeBack(order, command.lines(), id))
                : Reversal.ofAmount(order, amount);
        if (reversal.isNothing()) {
            throw OrderRefused.moreThanPaid();
        }
        return reversal;
    }

    private Order locked(String number) {
        return orders.lockByNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
    }

    private Order find(String number) {
        return orders.byNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
    }
}
