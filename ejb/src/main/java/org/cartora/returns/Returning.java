package org.cartora.returns;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.cart.AddItem;
import org.cartora.checkout.Exchanging;
import org.cartora.fulfillment.Fulfilling;
import org.cartora.inventory.Inventory;
import org.cartora.inventory.StockLine;
import org.cartora.inventory.TakeBack;
import org.cartora.order.Credit;
import org.cartora.order.Handling;
import org.cartora.order.OrderDesk;
import org.cartora.order.Ordering;
import org.cartora.order.Refunding;
import org.cartora.order.Viewer;
import org.cartora.shared.Detail;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes goods back. */
@Stateless
@PermitAll
public class Returning {

    @Inject
    CustomerReturns returns;

    @EJB
    Handling handling;

    @EJB
    Fulfilling fulfilling;

    @EJB
    Inventory inventory;

    @EJB
    Refunding refunding;

    @EJB
    Ordering ordering;

    @EJB
    Exchanging exchanging;

    @EJB
    Promising promising;

    @EJB
    OrderDesk desk;

    @Inject
    Event<DomainEvent> news;

    @Inject
    @ConfigProperty(name = "cartora.returns.window", defaultValue = "P30D")
    Duration window;

    /**
     * A customer, or a guest with the order's token, wants to send units back. Refuses more than were shipped and are not on
     * their way back (NOT_RETURNABLE), and what arrived too long ago (RETURN_WINDOW_CLOSED). Fires {@link ReturnChanged}, as
     * all that follows does.
     */
    public ReturnView request(String number, Viewer viewer, RequestReturn command) {
        var handled = handling.claim(number, viewer, command.lines());
        var parcels = fulfilling.parcels(number, viewer);
        var now = Instant.now();
        var late = handled.lines().stream()
                .filter(line -> !new ReturnWindow(window).isOpen(line.lineId(), parcels, now))
                .map(line -> new Detail(line.sku(), "arrived too long ago"))
                .toList();
        if (!late.isEmpty()) {
            throw ReturnRefused.tooLate(window.toDays(), late);
        }
        var asked = CustomerReturn.of(Ids.next(), handling.owner(handled.orderId()), handled, command, now);
        returns.add(asked);
        tell(asked, "customer");
        return asked.view();
    }

    /** The returns of one's own order, the first one first. */
    public List<ReturnView> returns(String number, Viewer viewer) {
        return returns.of(ordering.order(number, viewer).id());
    }

    /** The returns of any order. */
    @RolesAllowed(May.SEE_ORDERS)
    public List<ReturnView> returns(String number) {
        return returns.of(desk.order(number).id());
    }

    /**
     * The customer may send it; what is wanted in exchange is held. Refuses one that is decided (CONFLICT), and as {@link
     * Exchanging#offer} does.
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public ReturnView approve(String number, UUID id, @Nullable String answer) {
        var asked = locked(number, id);
        asked.decide(ReturnState.APPROVED, answer, Instant.now());
        if (asked.isExchange()) {
            var exchange = Ids.next();
            var worth = promising.worth(asked.orderId(), asked.quantities());
            var wanted = asked.wishes().stream()
                    .map(wish -> new AddItem(wish.variantId(), wish.quantity()))
                    .toList();
            exchanging.offer(exchange, desk.order(number), wanted, worth);
            asked.offer(exchange);
        }
        tell(asked, "staff");
        return asked.view();
    }

    /** The customer keeps it, and may ask again. Refuses one that is decided (CONFLICT). */
    @RolesAllowed(May.HANDLE_ORDERS)
    public ReturnView reject(String number, UUID id, @Nullable String answer) {
        var asked = locked(number, id);
        asked.decide(ReturnState.REJECTED, answer, Instant.now());
        handling.unclaim(asked.orderId(), asked.quantities());
        tell(asked, "staff");
        return asked.view();
    }

    /**
     * It is here: onto the shelf or written off, line by line, and what was paid for it is given back. Answers the refunds that
     * the provider has to be asked for; none when it was received by the same receipt before. Refuses one that is not approved
     * (CONFLICT).
     */
    @RolesAllowed(May.HANDLE_ORDERS)
    public List<UUID> receive(UUID receipt, String number, UUID id, ReceiveReturn command) {
        if (returns.isReceived(id, receipt)) {
            return List.of();
        }
        var credit = credit(id, command);
        var asked = locked(number, id);
        asked.receive(receipt, command, Instant.now());
        var handled = handling.takeBack(asked.orderId(), asked.quantities());
        // stock is locked before balances, as by whoever checks out, and all of it in one order
        credit.ifPresent(paid -> inventory.takeTurns(List.of(paid.exchangeId()), handled.stock()));
        for (var to : TakeBack.values()) {
            inventory.takeBack(asked.orderId(), going(asked.view(), to), to, "return " + id);
        }
        var refunds = refunding.returned(
                id, asked.orderId(), asked.quantities(), command.withShipping(), credit.orElse(null));
        credit.map(Credit::exchangeId).ifPresent(exchanging::complete);
        handling.tell(
                asked.orderId(),
                "RETURNED",
                "staff",
                Map.of(
                        "return",
                        id.toString(),
                        "lines",
                        Integer.toString(handled.lines().size())));
        announce(asked);
        return refunds;
    }

    /** What the goods pay of an exchange, which is locked before its order; an exchange that is not to be any more ends. */
    private Optional<Credit> credit(UUID id, ReceiveReturn command) {
        var exchange = returns.exchangeOf(id);
        if (command.asMoney()) {
            exchange.ifPresent(exchanging::withdraw);
            return Optional.empty();
        }
        return exchange.flatMap(known -> exchanging.lock(known).map(worth -> new Credit(known, worth)));
    }

    /** One return of an order. */
    @RolesAllowed(May.SEE_ORDERS)
    public ReturnView find(String number, UUID id) {
        return returns(number).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("return"));
    }

    /** A return for the mail about it. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public AnnouncedReturn forMail(UUID id) {
        var asked = returns.find(id).orElseThrow(() -> NotFound.of("return"));
        var order = ordering.forMail(asked.orderId());
        var currency = order.grandTotal().currency();
        var exchange = asked.view().exchangeId();
        var credited = exchange == null ? Money.zero(currency) : refunding.credited(exchange, currency);
        return new AnnouncedReturn(
                order, asked.view(), refunding.givenBack(id, currency).minus(credited), credited);
    }

    private static List<StockLine> going(ReturnView view, TakeBack to) {
        return view.lines().stream()
                .filter(line -> line.takenTo() == to)
                .map(line -> new StockLine(line.variantId(), line.sku(), line.quantity()))
                .toList();
    }

    /** The order is locked before the return, as everywhere. */
    private CustomerReturn locked(String number, UUID id) {
        var order = handling.lock(number);
        return returns.lock(order, id).orElseThrow(() -> NotFound.of("return"));
    }

    private void tell(CustomerReturn asked, String actor) {
        handling.tell(
                asked.orderId(),
                "RETURN_" + asked.state(),
                actor,
                Map.of("return", asked.view().id().toString()));
        announce(asked);
    }

    private void announce(CustomerReturn asked) {
        news.fire(new ReturnChanged(asked.orderId(), asked.view().id(), asked.state()));
    }
}
