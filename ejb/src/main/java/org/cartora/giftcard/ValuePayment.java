package org.cartora.giftcard;

import java.util.List;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How gift cards and store credit share in paying a total, and what they leave to be paid otherwise. They are means of payment:
 * neither the total nor its tax changes.
 */
public record ValuePayment(
        List<CardPayment> giftCards, @Nullable Money storeCredit, Money amountDue) {

    public ValuePayment {
        giftCards = List.copyOf(giftCards);
    }

    public static ValuePayment of(Money total, List<Spending> spendings) {
        var due = total;
        Money credit = null;
        for (var spending : spendings) {
            due = due.minus(spending.amount());
            if (spending.kind() == ValueKind.STORE_CREDIT) {
                credit = credit == null ? spending.amount() : credit.plus(spending.amount());
            }
        }
        var cards = spendings.stream()
                .filter(spending -> spending.kind() == ValueKind.GIFT_CARD)
                .map(card -> new CardPayment(GiftCardCode.masked(card.lastSigns()), card.amount()))
                .toList();
        return new ValuePayment(cards, credit, due);
    }
}
