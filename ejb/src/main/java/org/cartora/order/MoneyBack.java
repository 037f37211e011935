package org.cartora.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.giftcard.GiftCards;
import org.cartora.giftcard.Spending;
import org.cartora.journal.Journal;
import org.cartora.payment.Payments;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;

/**
 * The one door through which money of an order goes back to where it came from: to the payment provider, to gift cards, to
 * store credit.
 *
 * <p>Part of an order goes back to the provider first, up to what it captured, and only the rest to gift cards and credit. A
 * customer may claim money for goods sent back, and is not to be put off with credit as long as money was paid; a provider
 * takes refunds for some months only, while a balance can be raised at any time; and a card may have been given away or
 * have expired. Nobody turns a gift card into money that way, since the provider never gets back more than it took.
 *
 * <p>What goes to cards and credit is there when the transaction commits; the provider is asked afterwards, by {@link
 * org.cartora.payment.Cashier#refund} with the id of the refund. Locks are taken in the order of order, payment, balances.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MoneyBack {

    @Inject
    Orders orders;

    @EJB
    Payments payments;

    @EJB
    GiftCards giftCards;

    @EJB
    Journal journal;

    /**
     * Gives part of what an order cost back, once per refund. Answers the refunds that the provider has to be asked for, the
     * first of which has the same id; none if all of it went to cards and credit. What goods that came back had paid is given
     * back by what paid for those goods. Refuses more than is left (REFUND_EXCEEDS_PAYMENT), and a part of the provider that
     * cards cannot be paid back to the last digit (AMOUNT_NOT_CHARGEABLE).
     */
    public List<UUID> part(UUID checkoutId, UUID refundId, Money amount, String cause) {
        var order = orders.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("order"));
        var asked = new ArrayList<UUID>();
        var rest = amount.minus(given(order, checkoutId, new Part(refundId, amount, cause), asked));
        for (var other : PaidBy.checkouts(order)) {
            if (!rest.isZero() && !other.equals(checkoutId)) {
                var id = UUID.nameUUIDFromBytes((refundId + " for " + other).getBytes(UTF_8));
                var moved = given(order, other, new Part(id, rest, cause), asked);
                if (!moved.isZero()) {
                    ExchangeEntry.of(id, checkoutId, other, moved).forEach(journal::book);
                }
                rest = rest.minus(moved);
            }
        }
        if (!rest.isZero()) {
            throw OrderRefused.moreThanPaid();
        }
        return asked;
    }

    /**
     * Makes part of what an order cost credit of its customer, once per refund; the provider keeps what it took. Refuses a guest's
     * order (STORE_CREDIT_NEEDS_ACCOUNT), what was not taken yet (PAYMENT_REQUIRED), what a bank has asked for
     * (PAYMENT_DISPUTED), and what would leave a rest that no card can be charged (AMOUNT_NOT_CHARGEABLE).
     */
    public void credit(UUID checkoutId, UUID refundId, Money amount) {
        var order = orders.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("order"));
        var customer = order.view(orders.contact(order)).customerId();
        if (customer == null) {
            throw OrderRefused.creditNeedsAccount();
        }
        if (order.settlement().isUnpaid()) {
            throw OrderRefused.notTakenYet();
        }
        payments.requireUndisputed(checkoutId);
        giftCards.refundAsCredit(customer, checkoutId, refundId, chargeable(amount));
        order.refund(amount);
        orders.add(OrderEvent.of(order.id(), "REFUNDED", "store credit", Map.of("amount", amount.toString())));
    }

    /** What is to be given back by one payment. */
    private record Part(UUID refundId, Money most, String cause) {}

    /** Answers how much one payment gives back, which may be less than asked for. */
    private Money given(Order order, UUID checkoutId, Part part, List<UUID> asked) {
        var left = part.most().minus(chargeable(release(order, checkoutId, part.most())));
        var fromProvider = chargeable(payments.refund(part.refundId(), checkoutId, left, part.cause()));
        if (!fromProvider.isZero()) {
            asked.add(part.refundId());
        }
        var rest = left.minus(fromProvider);
        if (!rest.isZero()) {
            var earlier = giftCards.spent(checkoutId);
            var given = giftCards.refund(checkoutId, part.refundId(), rest);
            if (!giftCards.spent(checkoutId).equals(earlier)) {
                record(order, given);
            }
            rest = rest.minus(given);
        }
        return part.most().minus(rest);
    }

    /** Refuses what the provider would refuse for ever (AMOUNT_NOT_CHARGEABLE), and with it the whole transaction. */
    private static Money chargeable(Money amount) {
        if (!amount.isChargeable()) {
            throw OrderRefused.notChargeable(amount);
        }
        return amount;
    }

    /** Gives everything back that is left; answers the refund that the provider has to be asked for. */
    public Optional<UUID> all(UUID checkoutId, String cause) {
        var order = orders.lockByCheckout(checkoutId).orElseThrow(() -> NotFound.of("order"));
        payments.requireUndisputed(checkoutId);
        release(order, checkoutId, order.total());
        var refund = payments.refundAll(checkoutId, cause);
        if (!order.paidWith().isEmpty()) {
            giftCards.giveBack(checkoutId).stream()
                    .map(Spending::amount)
                    .reduce(Money::plus)
                    .ifPresent(given -> record(order, given));
        }
        return refund;
    }

    /** What is only held on the card is not taken; answers how much of it. */
    private Money release(Order order, UUID checkoutId, Money most) {
        if (!order.settlement().isUnpaid()) {
            return Money.zero(most.currency());
        }
        var released = payments.release(checkoutId, most);
        if (!released.isZero()) {
            order.settlement().release(released);
            order.settle(payments.outstanding(PaidBy.checkouts(order)));
            orders.add(
                    OrderEvent.of(order.id(), "RESERVATION_LOWERED", "payment", Map.of("amount", released.toString())));
        }
        return released;
    }

    private void record(Order order, Money given) {
        order.refund(given);
        orders.add(OrderEvent.of(order.id(), "REFUNDED", "gift card", Map.of("amount", given.toString())));
    }
}
