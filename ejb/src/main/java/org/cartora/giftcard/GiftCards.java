package org.cartora.giftcard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/**
 * Paying with gift cards and store credit. What a checkout takes is gone from the balance at once, so that nobody spends it
 * twice; it comes back when the checkout ends without an order, and with a refund.
 *
 * <p>Balances are locked last, after stock and coupons, and all that a transaction needs at once in the order of their ids: so
 * no two purchases ever wait for each other.
 */
@Stateless
@PermitAll
public class GiftCards {

    @Inject
    StoredValues values;

    @Inject
    ValueChanges changes;

    /** What is left on a card. Refuses a code that cannot be used (GIFT_CARD_UNKNOWN). */
    public StoredValueView card(String code) {
        return usable(code, "code");
    }

    /** What the shop owes a customer in a currency. */
    public Money credit(UUID customerId, String currency) {
        return values.ofCustomer(customerId, currency)
                .map(StoredValueView::balance)
                .orElseGet(() -> Money.zero(currency));
    }

    /**
     * Takes up to so much for a checkout: from the cards as they are named, then from the credit. Whatever other checkouts
     * have taken that end with it is given back before. Answers what was taken; the rest is to be paid otherwise. Refuses,
     * where it is needed, a code that cannot be used (GIFT_CARD_UNKNOWN), another currency (GIFT_CARD_CURRENCY), a card with
     * nothing left (GIFT_CARD_EMPTY) and credit of which there is none (STORE_CREDIT_EMPTY).
     */
    @Inside
    public List<Spending> spend(UUID checkoutId, Tender tender, Money upTo, Collection<UUID> insteadOf) {
        var sources = sources(tender, upTo.currency());
        var locked = new HashSet<UUID>();
        sources.forEach(source -> locked.add(source.value().id()));
        values.spent(insteadOf).forEach(spending -> locked.add(spending.storedValueId()));
        values.lock(locked);
        insteadOf.forEach(this::putBack);
        var taken = new ArrayList<Spending>();
        var open = upTo;
        for (var source : sources) {
            if (!open.isZero()) {
                var spending = take(checkoutId, source, open);
                taken.add(spending);
                open = open.minus(spending.amount());
            }
        }
        return List.copyOf(taken);
    }

    /** What a checkout has spent and not got back. */
    @Inside
    public List<Spending> spent(UUID checkoutId) {
        return values.spent(Set.of(checkoutId));
    }

    /**
     * The checkout ends without an order, or its order is canceled: all goes back to where it came from. Answers what that
     * is; harmless when repeated.
     */
    @Inside
    public List<Spending> giveBack(UUID checkoutId) {
        lock(checkoutId);
        return putBack(checkoutId);
    }

    /**
     * Gives part of what a checkout spent back to where it came from, once per refund. Answers what is given back, which may
     * be less than asked for.
     */
    @Inside
    public Money refund(UUID checkoutId, UUID refundId, Money upTo) {
        lock(checkoutId);
        var earlier = values.refunded(checkoutId, refundId, upTo.currency());
        if (!earlier.isZero()) {
            return earlier;
        }
        var open = upTo;
        for (var spending : spent(checkoutId)) {
            var part = spending.amount().compareTo(open) < 0 ? spending.amount() : open;
            if (!part.isZero()) {
                open = open.minus(changes.change(new ChangeValue(
                        spending.storedValueId(), ValueChange.REFUNDED, part, checkoutId, refundId.toString())));
            }
        }
        return upTo.minus(open);
    }

    /** Makes what an order gives back credit of its customer, once per refund, whatever it was paid with. */
    @Inside
    public void refundAsCredit(UUID customerId, UUID checkoutId, UUID refundId, Money amount) {
        var id = values.openCredit(customerId, amount.currency());
        values.lock(Set.of(id));
        changes.change(new ChangeValue(id, ValueChange.CREDITED, amount, checkoutId, refundId.toString()));
    }

    private List<Source> sources(Tender tender, String currency) {
        var sources = new ArrayList<Source>();
        for (var i = 0; i < tender.codes().size(); i++) {
            var field = "gift_cards[" + i + "]";
            var card = usable(tender.codes().get(i), field);
            if (!card.balance().currency().equals(currency)) {
                throw GiftCardRefused.otherCurrency(field, card.balance().currency());
            }
            if (sources.stream().noneMatch(known -> known.value().id().equals(card.id()))) {
                sources.add(new Source(card, GiftCardRefused.empty(field)));
            }
        }
        var customer = tender.creditOf();
        if (customer != null) {
            var credit = values.ofCustomer(customer, currency).orElseThrow(GiftCardRefused::noCredit);
            sources.add(new Source(credit, GiftCardRefused.noCredit()));
        }
        return sources;
    }

    /** Where something is to be taken from, and what is said if there is nothing. */
    private record Source(StoredValueView value, GiftCardRefused empty) {}

    private Spending take(UUID checkoutId, Source source, Money upTo) {
        var value = source.value();
        var taken = changes.change(
                new ChangeValue(value.id(), ValueChange.SPENT, upTo.negated(), checkoutId, checkoutId.toString()));
        if (taken.isZero()) {
            throw source.empty();
        }
        return new Spending(value.id(), value.kind(), value.lastSigns(), taken.negated());
    }

    private void lock(UUID checkoutId) {
        values.lock(spent(checkoutId).stream().map(Spending::storedValueId).toList());
    }

    private List<Spending> putBack(UUID checkoutId) {
        var spendings = spent(checkoutId);
        for (var spending : spendings) {
            changes.change(new ChangeValue(
                    spending.storedValueId(),
                    ValueChange.GIVEN_BACK,
                    spending.amount(),
                    checkoutId,
                    checkoutId.toString()));
        }
        return spendings;
    }

    private StoredValueView usable(String code, String field) {
        return values.byCode(GiftCardCode.hash(code))
                .filter(GiftCards::isUsable)
                .orElseThrow(() -> GiftCardRefused.unknown(field));
    }

    private static boolean isUsable(StoredValueView card) {
        var end = card.expiresAt();
        return !card.blocked() && (end == null || end.isAfter(Instant.now()));
    }
}
