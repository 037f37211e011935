package org.cartora.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cartora.journal.Account;
import org.cartora.journal.Entry;
import org.cartora.journal.EntryKind;
import org.cartora.journal.Posting;
import org.cartora.shared.Detail;
import org.cartora.shared.Money;

/** What goes back of an order, worked out from what was paid for each of its lines and its shipping. */
record Reversal(String currency, List<RefundPart> parts) {

    Reversal {
        parts = List.copyOf(parts);
    }

    /** So many units of some lines, and what is left of the shipping if that is asked for. */
    static Reversal ofLines(Order order, List<LineQuantity> wanted, boolean shipping) {
        return ofLines(order, wanted, shipping, Map.of());
    }

    /** The same, where cards that are taken back have less on them than was paid for them. */
    static Reversal ofLines(Order order, List<LineQuantity> wanted, boolean shipping, Map<UUID, Money> leftOnCards) {
        var parts = new ArrayList<RefundPart>();
        var refused = new ArrayList<Detail>();
        together(wanted).forEach((lineId, count) -> {
            var line = order.line(lineId);
            var paid = line.paid();
            if (count > paid.unitsLeft()) {
                refused.add(new Detail(line.sku(), "at most " + paid.unitsLeft()));
            } else {
                var left = leftOnCards.get(lineId);
                parts.add(line.part(left == null ? paid.units(count) : paid.worth(count, left)));
            }
        });
        if (!refused.isEmpty()) {
            throw OrderRefused.moreThanBought(refused);
        }
        if (shipping) {
            parts.add(shipping(order.shippingPaid().rest()));
        }
        return of(order, parts);
    }

    /** As many of the units as have not been given back before. */
    static Reversal ofLinesLeft(Order order, List<LineQuantity> wanted, boolean shipping) {
        return ofLines(order, left(order, wanted), shipping);
    }

    /** What {@link #ofLinesLeft} gives back at least, whichever other units of the same lines go back before. */
    static Money least(Order order, List<LineQuantity> wanted) {
        return left(order, wanted).stream()
                .map(line -> order.line(line.lineId()).paid().least(line.quantity()))
                .reduce(Money.zero(order.currency()), Money::plus);
    }

    private static List<LineQuantity> left(Order order, List<LineQuantity> wanted) {
        return together(wanted).entrySet().stream()
                .map(entry -> new LineQuantity(
                        entry.getKey(),
                        Math.min(
                                entry.getValue(),
                                order.line(entry.getKey()).paid().unitsLeft())))
                .filter(line -> line.quantity() > 0)
                .toList();
    }

    /** An amount, shared by all lines and the shipping by what is left of each. */
    static Reversal ofAmount(Order order, Money amount) {
        var all = order.lines();
        var left = new ArrayList<>(all.stream().map(Reversal::goods).toList());
        left.add(order.shippingPaid().left());
        var most = left.stream().reduce(Money.zero(order.currency()), Money::plus);
        if (!amount.currency().equals(order.currency())
                || amount.amount().signum() <= 0
                || amount.compareTo(most) > 0) {
            throw OrderRefused.moreThanPaid();
        }
        if (!amount.isChargeable()) {
            throw OrderRefused.notChargeable(amount);
        }
        var shares = amount.allocateWithin(left);
        var parts = new ArrayList<RefundPart>();
        for (var i = 0; i < all.size(); i++) {
            parts.add(all.get(i).part(all.get(i).paid().amount(shares.get(i))));
        }
        parts.add(shipping(order.shippingPaid().amount(shares.getLast())));
        return of(order, parts);
    }

    /** An amount without units leaves gift cards alone: they are taken back whole. */
    private static Money goods(OrderLine line) {
        var left = line.paid().left();
        return line.isGiftCard() ? left.minus(left) : left;
    }

    /** All that is left. */
    static Reversal ofEverything(Order order) {
        var parts = new ArrayList<>(order.lines().stream()
                .map(line -> line.part(line.paid().rest()))
                .toList());
        parts.add(shipping(order.shippingPaid().rest()));
        return of(order, parts);
    }

    /** What goes back of each payment: a line that was added later goes back to what paid for it. */
    SequencedMap<UUID, Reversal> byCheckout(Order order) {
        var shares = new LinkedHashMap<UUID, Reversal>();
        for (var checkout : PaidBy.checkouts(order)) {
            var share = parts.stream()
                    .filter(part -> PaidBy.checkout(order, part.lineId()).equals(checkout))
                    .toList();
            if (!share.isEmpty()) {
                shares.put(checkout, new Reversal(currency, share));
            }
        }
        return shares;
    }

    Money amount() {
        return parts.stream().map(RefundPart::amount).reduce(Money.zero(currency), Money::plus);
    }

    Money tax() {
        return parts.stream().map(RefundPart::tax).reduce(Money.zero(currency), Money::plus);
    }

    boolean isNothing() {
        return amount().isZero();
    }

    /** What was sold is taken back, net, and its tax is no longer owed; the money is the customer's again. */
    Entry entry(UUID refundId, UUID checkoutId) {
        var cards = parts.stream()
                .filter(RefundPart::giftCard)
                .map(RefundPart::amount)
                .reduce(Money.zero(currency), Money::plus);
        return new Entry(
                EntryKind.ORDER_REFUNDED,
                refundId.toString(),
                checkoutId,
                List.of(
                        Posting.debit(Account.REFUNDS, amount().minus(tax()).minus(cards)),
                        Posting.debit(Account.GIFT_CARDS_SOLD, cards),
                        Posting.debit(Account.TAX_PAYABLE, tax()),
                        Posting.credit(Account.CUSTOMER_DEPOSITS, amount())));
    }

    RefundView preview(Decision decision) {
        return new RefundView(
                null, decision.kind(), decision.destination(), amount(), tax(), decision.reason(), parts, null);
    }

    static Map<UUID, Integer> together(List<LineQuantity> wanted) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        LineQuantity::lineId, LineQuantity::quantity, Integer::sum, () -> new TreeMap<>()));
    }

    private static Reversal of(Order order, List<RefundPart> parts) {
        return new Reversal(
                order.currency(),
                parts.stream()
                        .filter(part -> !part.amount().isZero() || (part.lineId() != null && part.units() > 0))
                        .toList());
    }

    private static RefundPart shipping(Paid.Part part) {
        return new RefundPart(null, null, "Shipping", part.units(), part.amount(), part.tax(), false);
    }
}
