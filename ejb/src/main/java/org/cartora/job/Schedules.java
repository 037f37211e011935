package org.cartora.job;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules and the slots that were claimed. */
@Dependent
class Schedules {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    Optional<Schedule> find(String job) {
        return Optional.ofNullable(em.find(Schedule.class, job));
    }

    /** Those that may be due, locked; those that another node looks at are left out. */
    @SuppressWarnings("unchecked")
    List<Schedule> ripe(Instant now) {
        return em.createNativeQuery("""
                        select * from schedule where next_run is null or next_run <= :now
                        order by job for update skip locked""", Schedule.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Whether this caller is the one who runs the slot. */
    boolean claim(String job, Instant slot) {
        return em.createNativeQuery("insert into schedule_slot (job, slot) values (:job, :slot) on conflict do nothing")
                        .setParameter("job", job)
                        .setParameter("slot", slot)
                        .executeUpdate()
                == 1;
    }
}
