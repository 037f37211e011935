package org.cartora.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cartora.giftcard.GiftCardSales;
import org.cartora.giftcard.SoldUnit;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.Money;

/** Gift cards that were bought: issued with the payment of their order, taken back with a refund. Whoever calls has locked the order. */
@Dependent
class IssuingCards {

    @Inject
    Orders orders;

    @EJB
    GiftCardSales sales;

    @Inject
    Event<DomainEvent> news;

    /** Issues one card for each unit that is paid and not issued; they have left the house with that. Fires {@link GiftCardsIssued}. */
    void issue(Order order, Supplier<PersonKey> buyer) {
        if (order.settlement().status() != PaymentState.PAID) {
            return;
        }
        var units = order.lines().stream()
                .filter(OrderLine::isGiftCard)
                .flatMap(IssuingCards::units)
                .toList();
        if (units.isEmpty()) {
            return;
        }
        sales.issue(order.id(), buyer.get(), units);
        order.lines().stream().filter(OrderLine::isGiftCard).forEach(line -> line.ship(line.open()));
        order.move();
        orders.add(OrderEvent.of(
                order.id(), "GIFT_CARDS_ISSUED", "payment", Map.of("cards", Integer.toString(units.size()))));
        news.fire(new GiftCardsIssued(order.id(), order.number()));
    }

    private static Stream<SoldUnit> units(OrderLine line) {
        return IntStream.rangeClosed(1, line.open()).mapToObj(unit -> new SoldUnit(line.id(), unit, line.unitPrice()));
    }

    /**
     * What some units give back where they are gift cards. What was issued is void from now on and gives back what is left on it;
     * what was not will never be. Refuses cards on which nothing is left (GIFT_CARD_SPENT).
     */
    Map<UUID, Money> takeBack(Order order, List<LineQuantity> wanted, UUID refundId) {
        var left = new HashMap<UUID, Money>();
        Reversal.together(wanted).forEach((lineId, count) -> {
            var line = order.line(lineId);
            if (line.isGiftCard() && count <= line.paid().unitsLeft()) {
                if (line.shipped() == 0) {
                    line.cancel(count);
                    order.move();
                } else {
                    left.put(lineId, sales.takeBack(lineId, count, refundId, order.currency()));
                }
            }
        });
        var spent = left.entrySet().stream()
                .filter(entry -> entry.getValue().isZero())
                .map(entry -> order.line(entry.getKey()).sku())
                .toList();
        if (!spent.isEmpty()) {
            throw OrderRefused.cardsSpent(spent);
        }
        return left;
    }
}
