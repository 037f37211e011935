package org.cartora.person;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.cartora.sealing.KeyRing;
import org.cartora.sealing.PersonKey;
import org.cartora.shared.Inside;
import org.cartora.shared.NotFound;

/**
 * The keys of people. They are kept in no memory: whoever reads what is sealed reads the wrapped key in the same statement
 * ({@link Sealed}), so an erased key is gone on every node with the commit.
 */
@Stateless
@PermitAll
@Inside
public class PersonKeys {

    private static final String PEOPLE = "person_key";
    private static final String PAPERS = "paper_key";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** A first key for somebody who is new here. */
    public PersonKey issue(UUID person) {
        var key = KeyRing.shop().issue(person);
        insert(PEOPLE, key);
        return key;
    }

    /** Somebody's key, made if there is none yet. Refuses who was erased. */
    public PersonKey of(UUID person) {
        return find(PEOPLE, person).orElseGet(() -> made(PEOPLE, person));
    }

    /** The key of the papers that were issued to somebody, which may be kept for longer than all else. */
    public PersonKey papers(UUID person) {
        return find(PAPERS, person).orElseGet(() -> made(PAPERS, person));
    }

    /** What somebody else has stored a moment before is the key. */
    private PersonKey made(String table, UUID person) {
        insert(table, KeyRing.shop().issue(person));
        return find(table, person).orElseThrow(() -> NotFound.of("person"));
    }

    /** Who asked to be forgotten gets none; papers may still be written out then. */
    private void insert(String table, PersonKey key) {
        em.createNativeQuery("insert into " + table + " (person_id, wrapped) select :person, :wrapped"
                        + (table.equals(PEOPLE)
                                ? " where not exists (select from erased_person e where e.person_id = :person)"
                                : "")
                        + " on conflict do nothing")
                .setParameter("person", key.person())
                .setParameter("wrapped", key.wrapped())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<PersonKey> find(String table, UUID person) {
        return em.createNativeQuery("select wrapped from " + table + " where person_id = :person")
                .setParameter("person", person)
                .getResultStream()
                .map(wrapped -> KeyRing.shop().open(person, (byte[]) wrapped))
                .findFirst();
    }
}
