package org.cartora.checkout;

import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Tender;
import org.cartora.order.Quote;

/** What gift cards and credit are to pay of a checkout, and the earlier checkouts that they come back from. */
record Paying(Tender tender, List<UUID> insteadOf) {

    /** Refuses to buy gift cards with what is on gift cards or is credit (GIFT_CARD_NOT_PAYABLE). */
    void check(Quote quote) {
        if (quote.giftCards() > 0 && !tender.isEmpty()) {
            throw CheckoutRefused.giftCardForGiftCard(tender.codes().isEmpty() ? "use_store_credit" : "gift_cards");
        }
    }

    boolean isNeeded() {
        return !tender.isEmpty() || !insteadOf.isEmpty();
    }
}
