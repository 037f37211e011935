package org.cartora.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.job.JobRefused;
import org.cartora.person.Disclosure;
import org.cartora.person.ErasureAsked;
import org.cartora.person.KeyRenewed;
import org.cartora.person.PersonErased;
import org.cartora.person.PersonKeys;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All that the shop keeps about somebody: shown to that person, and forgotten. Each method is one transaction. */
@Stateless
@PermitAll
public class Dossiers {

    private static final System.Logger LOG = System.getLogger("cartora.privacy");
    private static final String COLUMN = "personal_file.sealed";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @EJB
    PersonKeys keys;

    @EJB
    FileRuns runs;

    @Inject
    Event<Disclosure> disclosures;

    @Inject
    Event<ErasureAsked> questions;

    @Inject
    Event<PersonErased> erasures;

    @Inject
    @ConfigProperty(name = "cartora.privacy.export-at-once")
    int most;

    /**
     * Everything about somebody as JSON; nothing yet where that is so much that a job has to make it, which was started now or
     * before. What the job made is answered for a day.
     */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public Optional<byte[]> file(UUID person) {
        var wish = new Disclosure(person, most);
        disclosures.fire(wish);
        if (!wish.isTooLarge()) {
            return Optional.of(PersonalFile.of(person, wish, Instant.now()));
        }
        var made = made(person);
        if (made.isEmpty()) {
            start(person);
        }
        return made;
    }

    /** Makes the file of somebody about whom much is kept. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void make(UUID person) {
        var wish = new Disclosure(person, Integer.MAX_VALUE);
        disclosures.fire(wish);
        var sealed = keys.of(person).seal(COLUMN, person, PersonalFile.of(person, wish, Instant.now()));
        em.createNativeQuery("insert into personal_file (person_id, sealed) values (:person, :sealed)"
                        + " on conflict (person_id) do update set sealed = excluded.sealed, made_at = now()")
                .setParameter("person", person)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    /** From now on nobody gets a key under that id. Refuses while something is unfinished (ERASURE_NOT_YET), with what that is. */
    @Inside
    public void requestErasure(UUID person) {
        var question = new ErasureAsked(person);
        questions.fire(question);
        if (!question.obstacles().isEmpty()) {
            throw ErasureRefused.unfinished(question.obstacles());
        }
        recordErasure(person);
    }

    /** As {@link #requestErasure}, whatever is unfinished. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void recordErasure(UUID person) {
        em.createNativeQuery("insert into erased_person (person_id) values (:person) on conflict do nothing")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Takes the key away, and what else names that person. The books stay as they are. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void erase(UUID person) {
        erasures.fire(new PersonErased(person));
        for (var table : new String[] {"personal_file", "person_key"}) {
            em.createNativeQuery("delete from " + table + " where person_id = :person")
                    .setParameter("person", person)
                    .executeUpdate();
        }
        em.createNativeQuery(
                        "update erased_person set erased_at = now() where person_id = :person and erased_at is null")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Those who asked some time ago and are still known. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    @SuppressWarnings("unchecked")
    public List<UUID> stillKnown() {
        return em.createNativeQuery(
                        "select person_id from erased_person where erased_at is null"
                                + " and requested_at < now() - interval '20 seconds' order by requested_at limit 100",
                        UUID.class)
                .getResultList();
    }

    /** With another key, in whose transaction this is called. */
    @Inside
    public void reseal(@Observes KeyRenewed renewal) {
        renewal.reseal(em, "personal_file", "person_id", "sealed", "person_id = :person");
    }

    @SuppressWarnings("unchecked")
    private Optional<byte[]> made(UUID person) {
        return em.createNativeQuery("select sealed from personal_file where person_id = :person"
                        + " and made_at > now() - interval '1 day'")
                .setParameter("person", person)
                .getResultStream()
                .map(made -> keys.of(person).open(COLUMN, person, (byte[]) made))
                .findFirst();
    }

    private void start(UUID person) {
        try {
            runs.start(person);
        } catch (JobRefused e) {
            LOG.log(System.Logger.Level.DEBUG, "the file of " + person + " is being made already", e);
        }
    }
}
