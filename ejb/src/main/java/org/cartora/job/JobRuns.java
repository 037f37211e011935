package org.cartora.job;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Json;
import org.jspecify.annotations.Nullable;

/** The runs and what they said. */
@Dependent
class JobRuns {

    private static final int MOST_MESSAGE = 2000;

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    void add(JobRun run) {
        em.persist(run);
    }

    void flush() {
        em.flush();
    }

    Optional<JobRun> find(UUID id) {
        return Optional.ofNullable(em.find(JobRun.class, id));
    }

    List<JobRun> all(Collection<UUID> ids) {
        return em.createQuery("from JobRun r where r.id in :ids", JobRun.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<JobRun> locked(UUID id) {
        return Optional.ofNullable(em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Starts of one job wait for each other here, so that two of the same are seen. */
    void lock(String job) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('job:' || :job, 0))")
                .setParameter("job", job)
                .getResultList();
    }

    boolean active(String job, Map<String, String> parameters) {
        return !em.createNativeQuery("""
                        select 1 from job_run where job = :job and parameters = cast(:parameters as jsonb)
                        and status in ('STARTING', 'STARTED', 'STOPPING')""")
                .setParameter("job", job)
                .setParameter("parameters", Json.write(parameters))
                .getResultList()
                .isEmpty();
    }

    /** Active runs without a living node, locked for the caller; those that another node looks at are left out. */
    @SuppressWarnings("unchecked")
    List<JobRun> orphans(int limit) {
        return em.createNativeQuery("""
                        select r.* from job_run r where r.status in ('STARTING', 'STARTED', 'STOPPING')
                        and not exists (select 1 from job_node n where n.id = r.node and n.ends_at > clock_timestamp())
                        order by r.id limit :limit for update of r skip locked""", JobRun.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<JobRun> newest(@Nullable String job, @Nullable UUID before, int limit) {
        var of = job == null ? "" : " and r.job = :job";
        var older = before == null ? "" : " and r.id < :before";
        var query = em.createQuery(
                "select r from JobRun r where true = true" + of + older + " order by r.id desc", JobRun.class);
        if (before != null) {
            query.setParameter("before", before);
        }
        return of(query, job).setMaxResults(limit).getResultList();
    }

    List<JobRun> rows(@Nullable String job, int first, int size) {
        var of = job == null ? "" : " where r.job = :job";
        return of(em.createQuery("select r from JobRun r" + of + " order by r.id desc", JobRun.class), job)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(@Nullable String job) {
        var of = job == null ? "" : " where r.job = :job";
        return of(em.createQuery("select count(r) from JobRun r" + of, Long.class), job)
                .getSingleResult();
    }

    void say(UUID run, String level, String message) {
        em.createNativeQuery("insert into job_log (run_id, level, message) values (:run, :level, :message)")
                .setParameter("run", run)
                .setParameter("level", level)
                .setParameter(
                        "message", message.length() <= MOST_MESSAGE ? message : message.substring(0, MOST_MESSAGE))
                .executeUpdate();
    }

    List<JobLogLine> log(UUID run, long after, int limit) {
        return em
                .createNativeQuery(
                        "select id, at, level, message from job_log where run_id = :run and id > :after order by id limit :limit",
                        JobLogLine.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(JobLogLine.class::cast)
                .toList();
    }

    private static <T> TypedQuery<T> of(TypedQuery<T> query, @Nullable String job) {
        return job == null ? query : query.setParameter("job", job);
    }
}
