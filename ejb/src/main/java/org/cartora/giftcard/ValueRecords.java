package org.cartora.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cartora.person.Disclosure;
import org.cartora.person.ErasureAsked;

/** The credit of customers, for themselves; who has any is not forgotten, for nobody could pay it out. */
@ApplicationScoped
class ValueRecords {

    @Inject
    StoredValues values;

    void disclose(@Observes Disclosure wish) {
        wish.add("store_credit", values.ofCustomer(wish.person()));
    }

    void ask(@Observes ErasureAsked wish) {
        values.ofCustomer(wish.person()).stream()
                .filter(value -> !value.balance().isZero())
                .forEach(value -> wish.refuse("store_credit", "is " + value.balance() + "; spend it, or give it up"));
    }
}
