package org.cartora.interchange;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of exports: how far each is. */
@Dependent
class ExportRows {

    private static final String ROW = "select run_id, kind, place, bytes, rows, things, total, finished_at is not null,"
            + " removed_at is not null from data_export where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** An export as its row says. */
    record Row(
            UUID run,
            Kind kind,
            @Nullable String place,
            long bytes,
            long rows,
            long things,
            long total,
            boolean finished,
            boolean removed) {}

    /** Answers whether it is new. */
    boolean begin(UUID run, Kind kind, long total, String by) {
        return em.createNativeQuery("insert into data_export (run_id, kind, total, requested_by)"
                                + " values (:run, :kind, :total, :by) on conflict do nothing")
                        .setParameter("run", run)
                        .setParameter("kind", kind.name())
                        .setParameter("total", total)
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
    }

    Optional<Row> find(UUID run) {
        return rows("run_id = :key", run).stream().findFirst();
    }

    Optional<Row> lock(UUID run) {
        return rows("run_id = :key for update", run).stream().findFirst();
    }

    List<Row> list(@Nullable UUID before, int limit) {
        return rows("run_id < :key order by run_id desc limit " + limit, before == null ? new UUID(-1, -1) : before);
    }

    /** The file is so long now, and holds everything up to a place. */
    void grown(UUID run, long bytes, TablePage page) {
        em.createNativeQuery("update data_export set bytes = :bytes, place = :place, rows = rows + :rows,"
                        + " things = things + :things where run_id = :run")
                .setParameter("bytes", bytes)
                .setParameter("place", page.upTo())
                .setParameter("rows", page.rows().size())
                .setParameter("things", page.things())
                .setParameter("run", run)
                .executeUpdate();
    }

    void finish(UUID run, long bytes) {
        em.createNativeQuery("update data_export set bytes = :bytes, finished_at = now() where run_id = :run")
                .setParameter("bytes", bytes)
                .setParameter("run", run)
                .executeUpdate();
    }

    /** Those that began before a time and are still there. */
    @SuppressWarnings("unchecked")
    List<UUID> expire(Instant before) {
        return em.createNativeQuery(
                        "update data_export set removed_at = now() where begun_at < :before"
                                + " and removed_at is null returning run_id",
                        UUID.class)
                .setParameter("before", before)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String condition, UUID key) {
        List<@Nullable Object[]> rows =
                em.createNativeQuery(ROW + condition).setParameter("key", key).getResultList();
        return rows.stream()
                .map(r -> new Row(
                        (UUID) Objects.requireNonNull(r[0]),
                        Kind.valueOf(String.valueOf(r[1])),
                        (String) r[2],
                        number(r[3]),
                        number(r[4]),
                        number(r[5]),
                        number(r[6]),
                        Boolean.TRUE.equals(r[7]),
                        Boolean.TRUE.equals(r[8])))
                .toList();
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }
}
