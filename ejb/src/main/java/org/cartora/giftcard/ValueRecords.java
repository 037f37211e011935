package org.cartora.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cartora.person.Disclosure;
import org.cartora.person.ErasureAsked;
import org.cartora.person.KeyRenewed;

/** The credit of customers, for themselves; who has any is not forgotten, for nobody could pay it out. */
@ApplicationScoped
class ValueRecords {

    @Inject
    StoredValues values;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void disclose(@Observes Disclosure wish) {
        wish.add("store_credit", values.ofCustomer(wish.person()));
    }

    void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "sold_gift_card", "stored_value_id", "sealed", "person_id = :person");
    }

    void ask(@Observes ErasureAsked wish) {
        values.ofCustomer(wish.person()).stream()
                .filter(value -> !value.balance().isZero())
                .forEach(value -> wish.refuse("store_credit", "is " + value.balance() + "; spend it, or give it up"));
    }
}
