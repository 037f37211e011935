package org.cartora.order;

import java.util.List;
import org.cartora.giftcard.SoldCard;
import org.jspecify.annotations.Nullable;

/** The gift cards of an order for whoever they are meant for, and what the giver wrote with them. */
public record GiftCardLetter(
        String recipient, String from, @Nullable String message, List<SoldCard> cards) {

    public GiftCardLetter {
        cards = List.copyOf(cards);
    }
}
