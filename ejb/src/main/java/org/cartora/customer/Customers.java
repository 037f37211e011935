package org.cartora.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cartora.person.PersonKeys;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Knowing one's customers. */
@Stateless
@PermitAll
public class Customers {

    @Inject
    CustomerRows rows;

    @EJB
    PersonKeys keys;

    @Inject
    Event<DomainEvent> news;

    /**
     * Makes sure that whoever the identity provider vouches for is a customer here; the first time he gets a handle of his
     * own, later only a changed e-mail is taken over. Fires {@link CustomerRegistered}.
     */
    public void ensure(UUID subject, String email, @Nullable String firstName, @Nullable String lastName) {
        if (rows.find(subject).isPresent()) {
            rows.person(subject).ifPresent(person -> person.movedTo(email));
        } else if (Handles.some().anyMatch(handle -> rows.insert(subject, handle))) {
            rows.insertPerson(keys.issue(subject), new Identity(email, firstName, lastName, null));
            news.fire(new CustomerRegistered(subject));
        }
    }

    /** Refuses an id that no customer has. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public CustomerView customer(UUID id) {
        return find(id).orElseThrow(() -> NotFound.of("customer"));
    }

    public Optional<CustomerView> find(UUID id) {
        return rows.find(id).flatMap(customer -> rows.person(id).map(customer::view));
    }

    /** Refuses a username that is another's. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public CustomerView change(UUID id, ChangeProfile wish) {
        var before = customer(id);
        if (!before.username().equals(wish.username()) && rows.taken(wish.username())) {
            throw CustomerRefused.usernameTaken();
        }
        rows.find(id).ifPresent(customer -> customer.rename(wish.username()));
        rows.person(id).ifPresent(person -> person.change(wish));
        return customer(id);
    }

    /** Refuses a username that nobody has. */
    public PublicProfile profile(String username) {
        return rows.profile(username).orElseThrow(() -> NotFound.of("person"));
    }
}
