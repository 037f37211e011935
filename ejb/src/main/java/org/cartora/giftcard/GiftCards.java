package org.cartora.giftcard;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Money;

/**
 * Paying with gift cards and store credit. What a checkout takes is gone from the balance at once, so that nobody spends it
 * twice; it comes back when the checkout ends without an order, and with a refund.
 */
@Stateless
@PermitAll
public class GiftCards {

    @Inject
    StoredValues values;

    /** What is left on a card. Refuses a code that cannot be used (GIFT_CARD_UNKNOWN). */
    public StoredValueView card(String code) {
        return values.byCode(GiftCardCode.hash(code))
                .filter(GiftCards::isUsable)
                .orElseThrow(GiftCardRefused::unknown);
    }

    /** What the shop owes a customer in a currency. */
    public Money credit(UUID customerId, String currency) {
        return values.ofCustomer(customerId, currency)
                .map(StoredValueView::balance)
                .orElseGet(() -> Money.zero(currency));
    }

    /**
     * Takes up to so much from cards for a checkout, once per card and checkout, from one after the other in an order of its
     * own, so that two checkouts with the same cards never block each other. Answers what it took: the rest is to be paid
     * otherwise. Refuses a code that cannot be used (GIFT_CARD_UNKNOWN), another currency (GIFT_CARD_CURRENCY), and a card
     * with nothing left (GIFT_CARD_EMPTY).
     */
    public Money spend(UUID checkoutId, Collection<String> codes, Money upTo) {
        var taken = Money.zero(upTo.currency());
        var cards = codes.stream()
                .map(this::card)
                .distinct()
                .sorted(Comparator.comparing(StoredValueView::id))
                .toList();
        for (var card : cards) {
            if (!card.balance().currency().equals(upTo.currency())) {
                throw GiftCardRefused.otherCurrency(card.balance().currency());
            }
            var open = upTo.minus(taken);
            taken = open.isZero() ? taken : taken.plus(take(checkoutId, card.id(), open));
        }
        return taken;
    }

    /** Takes up to so much from a customer's credit for a checkout. Refuses if there is none (GIFT_CARD_EMPTY). */
    public Money spendCredit(UUID checkoutId, UUID customerId, Money upTo) {
        var credit = values.ofCustomer(customerId, upTo.currency()).orElseThrow(GiftCardRefused::empty);
        return take(checkoutId, credit.id(), upTo);
    }

    /** What a checkout has spent and not got back. */
    public List<Spending> spent(UUID checkoutId) {
        return values.spent(checkoutId);
    }

    /** The checkout ends without an order, or its order is canceled: all goes back to where it came from. Harmless when repeated. */
    public void giveBack(UUID checkoutId) {
        for (var spending : values.spent(checkoutId)) {
            values.lock(spending.storedValueId());
            values.change(spending.storedValueId(), "GIVEN_BACK", spending.amount(), checkoutId, checkoutId.toString());
        }
    }

    /**
     * Gives part of what a checkout spent back to where it came from, once per refund. Answers what is given back: what other
     * means have paid is to be refunded there.
     */
    public Money refund(UUID checkoutId, UUID refundId, Money upTo) {
        var given = Money.zero(upTo.currency());
        values.spent(checkoutId).forEach(spending -> values.lock(spending.storedValueId()));
        for (var spending : values.spent(checkoutId)) {
            var open = upTo.minus(given);
            var part = spending.amount().compareTo(open) < 0 ? spending.amount() : open;
            if (!part.isZero()) {
                given = given.plus(
                        values.change(spending.storedValueId(), "REFUNDED", part, checkoutId, refundId.toString()));
            }
        }
        return given;
    }

    private Money take(UUID checkoutId, UUID id, Money upTo) {
        values.lock(id);
        var taken =
                values.change(id, "SPENT", Money.zero(upTo.currency()).minus(upTo), checkoutId, checkoutId.toString());
        if (taken.isZero()
                && values.spent(checkoutId).stream()
                        .noneMatch(one -> one.storedValueId().equals(id))) {
            throw GiftCardRefused.empty();
        }
        return Money.zero(upTo.currency()).minus(taken);
    }

    private static boolean isUsable(StoredValueView card) {
        var end = card.expiresAt();
        return !card.blocked() && (end == null || end.isAfter(Instant.now()));
    }
}
