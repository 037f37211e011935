package org.cartora.giftcard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.shared.Ids;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;

/** Gift cards and store credit for those who give them. */
@Stateless
@RolesAllowed(May.ISSUE_GIFT_CARDS)
public class GiftCardDesk {

    private static final int MOST_SHOWN = 200;

    @Inject
    StoredValues values;

    @Inject
    ValueChanges changes;

    /**
     * A new card; its code is answered this once, and a repeat with the same id answers the card without it. Refuses an amount
     * that is not above zero, and one that cards cannot be charged (AMOUNT_NOT_CHARGEABLE), for so would be the rest of a total.
     */
    public GiftCardIssued issue(UUID id, IssueGiftCard command) {
        refuseUnfit(command.amount());
        var code = GiftCardCode.next();
        if (!values.insertCard(id, code, command.amount(), command.expiresAt())) {
            return new GiftCardIssued(value(id), null);
        }
        changes.change(new ChangeValue(id, ValueChange.ISSUED, command.amount(), null, command.cause()));
        return new GiftCardIssued(value(id), code);
    }

    /** Adds to what a customer may spend. Refuses as {@link #issue} does. */
    public StoredValueView credit(UUID customerId, Money amount, String cause) {
        refuseUnfit(amount);
        var id = values.openCredit(customerId, amount.currency());
        values.lock(Set.of(id));
        changes.change(new ChangeValue(id, ValueChange.ISSUED, amount, null, cause + " " + Ids.next()));
        return value(id);
    }

    public StoredValueView value(UUID id) {
        return values.find(id).orElseThrow(() -> NotFound.of("gift card"));
    }

    /** By its code, usable or not. Refuses a code that no card has (GIFT_CARD_UNKNOWN). */
    public StoredValueView byCode(String code) {
        return values.byCode(GiftCardCode.hash(code)).orElseThrow(() -> GiftCardRefused.unknown("code"));
    }

    /** The newest 200. */
    public List<StoredValueView> list() {
        return values.newest(MOST_SHOWN);
    }

    /** What happened to it, oldest first. */
    public List<ValueEntryView> entries(UUID id) {
        return values.entries(value(id));
    }

    /** A blocked card cannot be spent. */
    public StoredValueView block(UUID id, boolean blocked) {
        values.block(value(id).id(), blocked);
        return value(id);
    }

    private static void refuseUnfit(Money amount) {
        if (amount.amount().signum() <= 0) {
            throw Invalid.field("amount", "must be above zero");
        }
        if (!amount.isChargeable()) {
            throw GiftCardRefused.notChargeable(amount);
        }
    }
}
