package org.cartora.customer;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.cartora.person.Sealed;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;

/** The tables of customers. */
@Dependent
class CustomerRows {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<Customer> find(UUID id) {
        return Optional.ofNullable(em.find(Customer.class, id));
    }

    Optional<Person> person(UUID id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    Optional<PublicProfile> profile(String username) {
        return em.createQuery(
                        "select new org.cartora.customer.PublicProfile(c.username, c.createdAt) from Customer c"
                                + " where c.username = :username",
                        PublicProfile.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** The newest, should an address have changed hands. */
    Optional<CustomerView> byEmail(String email) {
        return em.createQuery(
                        "select c, p from Customer c join Person p on p.customer = c.id"
                                + " where p.emailIndex = :email order by c.createdAt desc",
                        Object[].class)
                .setParameter("email", KeyRing.shop().index(email))
                .setMaxResults(1)
                .getResultStream()
                .map(row -> ((Customer) row[0]).view((Person) row[1]))
                .findFirst();
    }

    boolean taken(String username) {
        return profile(username).isPresent();
    }

    /** False where the id or the handle is there already; two first requests at once are no error. */
    boolean insert(UUID id, String username) {
        return em.createNativeQuery(
                                "insert into customer (id, username) values (:id, :username) on conflict do nothing")
                        .setParameter("id", id)
                        .setParameter("username", username)
                        .executeUpdate()
                == 1;
    }

    void insertPerson(PersonKey key, Identity identity, boolean verified) {
        em.createNativeQuery("insert into customer_identity (customer_id, email_index, email_verified, sealed)"
                        + " values (:id, :email, :verified, :sealed) on conflict do nothing")
                .setParameter("id", key.person())
                .setParameter("email", KeyRing.shop().index(identity.email()))
                .setParameter("verified", verified)
                .setParameter("sealed", new Sealed(Identity.COLUMN, key.person()).seal(key, identity))
                .executeUpdate();
    }
}
