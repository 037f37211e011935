package org.cartora.giftcard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cartora.journal.Journal;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;

/** Changes balances, each with its entry and its place in the books, in one transaction. */
@Dependent
class ValueChanges {

    @Inject
    StoredValues values;

    @EJB
    Journal journal;

    /** Answers by how much the balance changed, zero for a repeat. */
    Money change(ChangeValue change) {
        var nothing = Money.zero(change.wish().currency());
        if (values.isChanged(change)) {
            return nothing;
        }
        var changed = values.change(change.valueId(), change.wish());
        changed.ifPresent(done -> {
            var entry = Ids.next();
            values.insert(entry, change, done);
            journal.book(change.kind().booked(done.kind(), entry, change.checkoutId(), done.by()));
        });
        return changed.map(StoredValues.Changed::by).orElse(nothing);
    }
}
