package org.cartora.giftcard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cartora.person.Sealed;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Inside;
import org.cartora.shared.Money;

/**
 * Gift cards that people buy. Of a code the shop knows the hash, by which it is found when it pays, and what is sealed with its
 * buyer's key, so that its mail can be written again; who was erased leaves the hash alone.
 */
@Stateless
@PermitAll
@Inside
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GiftCardSales {

    static final String COLUMN = "sold_gift_card.sealed";

    @Inject
    StoredValues values;

    @Inject
    SoldCards sold;

    @Inject
    ValueChanges changes;

    /** Issues a card for each unit, once; the buyer's key seals the codes. */
    public void issue(UUID orderId, PersonKey buyer, List<SoldUnit> units) {
        for (var unit : units) {
            var id = UUID.nameUUIDFromBytes((unit.lineId() + " " + unit.unit()).getBytes(UTF_8));
            var code = GiftCardCode.next();
            if (values.insertCard(id, code, unit.amount(), null)) {
                sold.add(id, orderId, unit.lineId(), buyer.person(), new Sealed(COLUMN, id).seal(buyer, code));
                changes.change(new ChangeValue(id, ValueChange.SOLD, unit.amount(), null, orderId.toString()));
            }
        }
    }

    /** The cards of an order that were not taken back; none whose buyer was erased. */
    public List<SoldCard> ofOrder(UUID orderId) {
        return sold.ofOrder(orderId);
    }

    /**
     * Takes so many cards of a line back, those with the most on them first: nobody can spend them any more. Answers what was
     * left on them.
     */
    public Money takeBack(UUID lineId, int count, UUID refundId, String currency) {
        var ids = sold.valid(lineId);
        values.lock(ids);
        return ids.stream()
                .map(id -> values.find(id).orElseThrow())
                .sorted(Comparator.comparing(StoredValueView::balance)
                        .reversed()
                        .thenComparing(StoredValueView::id))
                .limit(count)
                .map(card -> take(card, refundId))
                .reduce(Money.zero(currency), Money::plus);
    }

    private Money take(StoredValueView card, UUID refundId) {
        values.block(card.id(), true);
        sold.takeBack(card.id(), refundId);
        return changes.change(new ChangeValue(
                        card.id(), ValueChange.VOIDED, card.balance().negated(), null, refundId.toString()))
                .negated();
    }
}
