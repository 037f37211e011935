package org.cartora.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.person.PersonKeys;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Customers in bulk, for those who bring them in or take them out as a whole. Of several with one e-mail it is the newest. */
@Stateless
@RolesAllowed(May.CHANGE_CUSTOMERS)
public class CustomerBook {

    @Inject
    CustomerCards cards;

    @Inject
    CustomerRows rows;

    @EJB
    PersonKeys keys;

    /** By e-mail in small letters; one that nobody has is absent. One statement. */
    public Map<String, CustomerCard> byEmail(Collection<String> emails) {
        return cards.byEmail(emails).stream()
                .collect(Collectors.toMap(card -> card.email().toLowerCase(Locale.ROOT), Function.identity()));
    }

    /** Who has proved such an address to be his, by e-mail in small letters; one that nobody has is absent. One statement. */
    public Map<String, UUID> proved(Collection<String> emails) {
        return cards.proved(emails);
    }

    /** In the order of their ids, after the last of the page before. */
    public List<CustomerCard> after(@Nullable UUID last, int limit) {
        return cards.after(last, limit);
    }

    public long count() {
        return cards.count();
    }

    /**
     * Somebody becomes a customer without a way to sign in. Whoever registers with that e-mail later is a customer of his own:
     * an address that nobody has proved to be his must not show him what is kept of another.
     */
    public void enroll(CustomerCard card) {
        var id = Ids.next();
        if (Handles.some().noneMatch(handle -> rows.insert(id, handle))) {
            throw new IllegalStateException("no free handle was found");
        }
        rows.insertPerson(keys.issue(id), card.identity(), false);
        cards.groups(id, card.groups());
    }

    /** Changes name, phone and groups; the e-mail is changed at the identity provider. Refuses one that is not known. */
    public void change(CustomerCard card) {
        var id = Objects.requireNonNull(card.id());
        if (!cards.change(keys.of(id), card.identity())) {
            throw NotFound.of("customer");
        }
        cards.groups(id, card.groups());
    }
}
