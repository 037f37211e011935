package org.cartora.reporting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reports, their figures and the drafts that runs work on. */
@Dependent
class ReportStore {

    private static final String ADD = """
            insert into report_figure as f
            (run_id, section, item, label, orders, units, gross, tax, discount, shipping, refunded)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, section, item) do update set label = excluded.label,
            orders = f.orders + excluded.orders, units = f.units + excluded.units, gross = f.gross + excluded.gross,
            tax = f.tax + excluded.tax, discount = f.discount + excluded.discount,
            shipping = f.shipping + excluded.shipping, refunded = f.refunded + excluded.refunded""";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** An empty draft: what an earlier attempt of the run left is gone. */
    void begin(UUID run, String kind, LocalDate day) {
        em.createNativeQuery("delete from report_figure where run_id = :run")
                .setParameter("run", run)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into report_draft (run_id, kind, day, started_at) values (:run, :kind, :day, :now)
                        on conflict (run_id) do nothing""")
                .setParameter("run", run)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    /** The day that a run's draft is for; absent when a later run of the day has replaced it. */
    Optional<LocalDate> draftDay(UUID run) {
        return em
                .createNativeQuery("select day from report_draft where run_id = :run", LocalDate.class)
                .setParameter("run", run)
                .getResultList()
                .stream()
                .map(LocalDate.class::cast)
                .findFirst();
    }

    void add(UUID run, Tally tally) {
        em.unwrap(Session.class).doWork(connection -> add(connection, run, tally.figures()));
    }

    /** Drafts and figures of other runs for the same day: nobody shows them any more. */
    void sweep(UUID run, String kind, LocalDate day) {
        for (var table : List.of("report_figure", "report_draft")) {
            em.createNativeQuery("delete from " + table + """
                             where run_id <> :run and run_id in
                            (select d.run_id from report_draft d where d.kind = :kind and d.day = :day)""")
                    .setParameter("run", run)
                    .setParameter("kind", kind)
                    .setParameter("day", day)
                    .executeUpdate();
        }
    }

    Report save(Report report) {
        em.persist(report);
        return report;
    }

    Optional<Report> find(UUID id) {
        return Optional.ofNullable(em.find(Report.class, id));
    }

    Optional<Report> find(String kind, LocalDate day) {
        return em.createQuery("select r from Report r where r.kind = :kind and r.day = :day", Report.class)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    List<Report> rows(int first, int size) {
        return em.createQuery("select r from Report r order by r.day desc, r.id desc", Report.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    List<Report> before(@Nullable LocalDate day, @Nullable UUID id, int limit) {
        if (day == null || id == null) {
            return rows(0, limit);
        }
        return em.createQuery(
                        "select r from Report r where r.day < :day or (r.day = :day and r.id < :id) order by r.day desc, r.id desc",
                        Report.class)
                .setParameter("day", day)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return em.createQuery("select count(r) from Report r", Long.class).getSingleResult();
    }

    /** The totals of several runs in one statement. */
    Map<UUID, Sums> totals(List<UUID> runs) {
        var totals = new TreeMap<UUID, Sums>();
        if (!runs.isEmpty()) {
            tuples(
                            "select run_id, section, item, label, orders, units, gross, tax, discount, shipping, refunded"
                                    + " from report_figure where section = 'TOTAL' and run_id in (:runs)",
                            "runs",
                            runs)
                    .forEach(row -> totals.put(row.get(0, UUID.class), sums(row)));
        }
        return totals;
    }

    Tables figures(UUID run) {
        var tables = new Tables();
        tuples(
                        "select run_id, section, item, label, orders, units, gross, tax, discount, shipping, refunded"
                                + " from report_figure where run_id = :run",
                        "run",
                        run)
                .forEach(row -> tables.put(
                        Section.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        new Tally.Figure(row.get(3, String.class), sums(row))));
        return tables;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, String name, Object value) {
        return em.createNativeQuery(sql, Tuple.class).setParameter(name, value).getResultList();
    }

    private static Sums sums(Tuple row) {
        return new Sums(
                row.get(4, Number.class).longValue(),
                row.get(5, Number.class).longValue(),
                row.get(6, BigDecimal.class),
                row.get(7, BigDecimal.class),
                row.get(8, BigDecimal.class),
                row.get(9, BigDecimal.class),
                row.get(10, BigDecimal.class));
    }

    private static void add(Connection connection, UUID run, Map<Tally.Key, Tally.Figure> figures) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            for (var figure : figures.entrySet()) {
                var sums = figure.getValue().sums();
                insert.setObject(1, run);
                insert.setString(2, figure.getKey().section().name());
                insert.setString(3, figure.getKey().item());
                insert.setString(4, figure.getValue().label());
                insert.setLong(5, sums.orders());
                insert.setLong(6, sums.units());
                insert.setBigDecimal(7, sums.gross());
                insert.setBigDecimal(8, sums.tax());
                insert.setBigDecimal(9, sums.discount());
                insert.setBigDecimal(10, sums.shipping());
                insert.setBigDecimal(11, sums.refunded());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
