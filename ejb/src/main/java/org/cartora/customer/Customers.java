package org.cartora.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cartora.identity.LinkPurpose;
import org.cartora.identity.MailedLinks;
import org.cartora.person.EmailProved;
import org.cartora.person.PersonKeys;
import org.cartora.sealing.KeyRing;
import org.cartora.shared.DomainEvent;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

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

    @Inject
    Event<EmailProved> proofs;

    @EJB
    MailedLinks links;

    /**
     * Makes sure that whoever the identity provider vouches for is a customer here; the first time he gets a handle of his
     * own, later only a changed e-mail is taken over. Whose address nobody vouches for gets a link to prove it. Fires
     * {@link CustomerRegistered}.
     */
    public void ensure(UUID subject, Vouched vouched) {
        if (rows.find(subject).isPresent()) {
            moved(subject, vouched);
        } else if (Handles.some().anyMatch(handle -> rows.insert(subject, handle))) {
            rows.insertPerson(
                    keys.issue(subject),
                    new Identity(vouched.email(), vouched.firstName(), vouched.lastName(), null),
                    vouched.emailVerified());
            if (vouched.emailVerified()) {
                proofs.fire(new EmailProved(subject, KeyRing.shop().index(vouched.email())));
            }
            news.fire(new CustomerRegistered(subject));
            if (!vouched.emailVerified()) {
                links.ask(subject, LinkPurpose.VERIFY_EMAIL);
            }
        }
    }

    private void moved(UUID subject, Vouched vouched) {
        rows.person(subject).ifPresent(person -> {
            var moved = person.movedTo(vouched.email());
            if (moved) {
                links.revoke(subject);
            }
            if (vouched.emailVerified()) {
                prove(subject, person);
            } else if (moved) {
                links.ask(subject, LinkPurpose.VERIFY_EMAIL);
            }
        });
    }

    /** Sends another link to an address that is not proved; false where one was sent a moment ago, or many in an hour. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public boolean askToVerify(UUID id) {
        return customer(id).emailVerified() || links.ask(id, LinkPurpose.VERIFY_EMAIL);
    }

    /** Takes a link that was sent to the customer's address as proof of it; refuses one that is not good any more. */
    public void verify(String token) {
        proved(links.redeem(token, LinkPurpose.VERIFY_EMAIL));
    }

    /** The customer has shown otherwise that he reads the mail at his address. */
    public void proved(UUID id) {
        rows.person(id).ifPresent(person -> prove(id, person));
    }

    private void prove(UUID id, Person person) {
        if (person.verified()) {
            proofs.fire(new EmailProved(id, person.emailIndex()));
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
