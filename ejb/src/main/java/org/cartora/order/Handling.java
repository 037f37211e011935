package org.cartora.order;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.cartora.order.HandledOrder.HandledLine;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Detail;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;

/**
 * What others do with the goods of an order, in their transaction: it is locked, counts what became of its units, and so
 * never has more shipped, canceled or sent back than there is. Where the order stands afterwards is worked out here.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Handling {

    @Inject
    Orders orders;

    /** Units leave the house; without lines everything that has not yet. Refuses more
     * (NOT_LEFT_TO_SHIP); gift cards go by mail. */
    public HandledOrder ship(String number, List<LineQuantity> lines) {
        var order = orders.lockByNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
        var wanted = lines.isEmpty() ? everything(order, OrderLine::toSend) : lines;
        if (wanted.isEmpty()) {
            throw OrderRefused.notLeftToShip(List.of());
        }
        refuse(over(order, wanted, OrderLine::toSend), OrderRefused::notLeftToShip);
        if (order.settlement().isUnpaid()) {
            throw OrderRefused.unpaid();
        }
        return handled(order, wanted, OrderLine::ship);
    }

    /** Refuses as {@link #ship} would, whether it is paid or not, and changes nothing. */
    public void shippable(String number, List<LineQuantity> lines) {
        var order = orders.byNumber(OrderNumber.typed(number)).orElseThrow(() -> NotFound.of("order"));
        var wanted = lines.isEmpty() ? everything(order, OrderLine::toSend) : lines;
        if (wanted.isEmpty()) {
            throw OrderRefused.notLeftToShip(List.of());
        }
        refuse(over(order, wanted, OrderLine::toSend), OrderRefused::notLeftToShip);
    }

    /** With whose key is sealed what is written about an order; refuses where that is nobody any more. */
    public PersonKey owner(UUID orderId) {
        return orders.contact(orders.find(orderId).orElseThrow(() -> NotFound.of("order")))
                .owner();
    }

    /** A customer, or a guest with the order's token, wants to send units back. Refuses what is not out (NOT_RETURNABLE). */
    public HandledOrder claim(String number, Viewer viewer, List<LineQuantity> lines) {
        var order = orders.lockByNumber(OrderNumber.typed(number))
                .filter(found -> found.isOpenTo(viewer))
                .orElseThrow(() -> NotFound.of("order"));
        refuse(over(order, lines, OrderLine::claimable), OrderRefused::notReturnable);
        return handled(order, lines, OrderLine::claim);
    }

    /** Units that were asked back are not coming. */
    public HandledOrder unclaim(UUID orderId, List<LineQuantity> lines) {
        return handled(locked(orderId), lines, (line, count) -> line.claim(-count));
    }

    /** Units that were asked back are here. */
    public HandledOrder takeBack(UUID orderId, List<LineQuantity> lines) {
        return handled(locked(orderId), lines, OrderLine::takeBack);
    }

    /** Nobody else changes the order until the transaction ends; answers its id. */
    public UUID lock(String number) {
        return orders.lockByNumber(OrderNumber.typed(number))
                .orElseThrow(() -> NotFound.of("order"))
                .id();
    }

    /** Adds to the timeline. */
    public void tell(UUID orderId, String type, String actor, Map<String, String> facts) {
        orders.add(OrderEvent.of(orderId, type, actor, facts));
    }

    private Order locked(UUID orderId) {
        return orders.lock(orderId).orElseThrow(() -> NotFound.of("order"));
    }

    static List<LineQuantity> everything(Order order, ToIntFunction<OrderLine> some) {
        return order.lines().stream()
                .filter(line -> some.applyAsInt(line) > 0)
                .map(line -> new LineQuantity(line.id(), some.applyAsInt(line)))
                .toList();
    }

    static List<Detail> over(Order order, List<LineQuantity> wanted, ToIntFunction<OrderLine> most) {
        return Reversal.together(wanted).entrySet().stream()
                .filter(entry -> entry.getValue() > most.applyAsInt(order.line(entry.getKey())))
                .map(entry -> new Detail(
                        order.line(entry.getKey()).sku(), "at most " + most.applyAsInt(order.line(entry.getKey()))))
                .toList();
    }

    static HandledOrder handled(Order order, List<LineQuantity> wanted, ObjIntConsumer<OrderLine> change) {
        var lines = new ArrayList<HandledLine>();
        Reversal.together(wanted).forEach((lineId, count) -> {
            var line = order.line(lineId);
            change.accept(line, count);
            lines.add(line.handled(count));
        });
        order.move();
        return new HandledOrder(order.id(), order.number(), lines);
    }

    private static void refuse(List<Detail> refused, Function<List<Detail>, OrderRefused> refusal) {
        if (!refused.isEmpty()) {
            throw refusal.apply(refused);
        }
    }
}
