package org.cartora.checkout;

import java.util.List;
import java.util.UUID;
import org.cartora.giftcard.Tender;
import org.cartora.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Who checks out; a guest has neither id nor e-mail, and no currency is that of the first market. */
public record Buyer(
        @Nullable UUID customerId,
        @Nullable String email,
        @Nullable String currency) {

    public Buyer(@Nullable UUID customerId, @Nullable String email) {
        this(customerId, email, null);
    }

    /** The same, buying in a currency. */
    public Buyer in(@Nullable String wanted) {
        return new Buyer(customerId, email, wanted == null || wanted.isBlank() ? null : wanted.strip());
    }

    /** The address that was given, or the buyer's own. Refuses if there is none. */
    String emailOr(@Nullable String given) {
        var known = given == null ? email : given;
        if (known == null || known.isBlank()) {
            throw Invalid.field("email", "is needed to send the confirmation to");
        }
        return known.strip();
    }

    /** What this buyer wants to pay with first. Refuses a guest's wish for credit. */
    Tender tender(@Nullable List<String> giftCards, @Nullable Boolean useStoreCredit) {
        var credit = Boolean.TRUE.equals(useStoreCredit);
        if (credit && customerId == null) {
            throw Invalid.field("use_store_credit", "is for customers who are signed in");
        }
        return new Tender(giftCards == null ? List.of() : giftCards, credit ? customerId : null);
    }
}
