package org.cartora.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reports, their figures and the drafts that runs work on. */
@Dependent
class ReportStore {

    private static final String ADD = """
            insert into report_figure as f
            (run_id, currency, section, item, label, orders, units, gross, tax, discount, shipping, refunded)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (run_id, currency, section, item) do update set label = excluded.label,
            orders = f.orders + excluded.orders, units = f.units + excluded.units, gross = f.gross + excluded.gross,
            tax = f.tax + excluded.tax, discount = f.discount + excluded.discount,
            shipping = f.shipping + excluded.shipping, refunded = f.refunded + excluded.refunded""";

    private static final String LATEST = " order by r.day desc, r.currency, r.id";

    private static final String FIGURES = "select run_id, currency, section, item, label, orders, units, gross, tax,"
            + " discount, shipping, refunded from report_figure where ";

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

    /** The reports of a day by their currencies. */
    Map<String, Report> ofDay(String kind, LocalDate day) {
        return em.createQuery("select r from Report r where r.kind = :kind and r.day = :day", Report.class)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .getResultStream()
                .collect(toMap(Report::currency, report -> report, (one, other) -> one, HashMap::new));
    }

    /** In which currencies a run has found something. */
    List<String> currencies(UUID run) {
        return em.createNativeQuery("select distinct currency from report_figure where run_id = :run", String.class)
                .setParameter("run", run)
                .getResultList();
    }

    /** The latest day first, and of a day the currencies by their names. */
    List<Report> rows(int first, int size) {
        return em.createQuery("select r from Report r" + LATEST, Report.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** Those that come after a report of this day, currency and id in the list. */
    List<Report> after(LocalDate day, String currency, UUID id, int limit) {
        return em.createQuery(
                        "select r from Report r where r.day < :day or (r.day = :day and (r.currency > :currency"
                                + " or (r.currency = :currency and r.id > :id)))" + LATEST,
                        Report.class)
                .setParameter("day", day)
                .setParameter("currency", currency)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    long count() {
        return em.createQuery("select count(r) from Report r", Long.class).getSingleResult();
    }

    /** The totals of several runs in one statement: of each run by currency. */
    Map<UUID, Map<String, Sums>> totals(List<UUID> runs) {
        return runs.isEmpty()
                ? Map.of()
                : tuples(FIGURES + "section = 'TOTAL' and run_id in (:runs)", Map.of("runs", runs)).stream()
                        .collect(groupingBy(
                                row -> row.get(0, UUID.class),
                                toMap(row -> row.get(1, String.class), ReportStore::sums)));
    }

    Tables figures(UUID run, String currency) {
        var tables = new Tables();
        tuples(FIGURES + "run_id = :run and currency = :currency", Map.of("run", run, "currency", currency))
                .forEach(row -> tables.put(
                        Section.valueOf(row.get(2, String.class)),
                        row.get(3, String.class),
                        new Tally.Figure(row.get(4, String.class), sums(row))));
        return tables;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, Map<String, ?> values) {
        var query = em.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static Sums sums(Tuple row) {
        return new Sums(
                row.get(5, Number.class).longValue(),
                row.get(6, Number.class).longValue(),
                row.get(7, BigDecimal.class),
                row.get(8, BigDecimal.class),
                row.get(9, BigDecimal.class),
                row.get(10, BigDecimal.class),
                row.get(11, BigDecimal.class));
    }

    private static void add(Connection connection, UUID run, Map<Tally.Key, Tally.Figure> figures) throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            for (var figure : figures.entrySet()) {
                var key = figure.getKey();
                var sums = figure.getValue().sums();
                insert.setObject(1, run);
                insert.setString(2, key.currency());
                insert.setString(3, key.section().name());
                insert.setString(4, key.item());
                insert.setString(5, figure.getValue().label());
                insert.setLong(6, sums.orders());
                insert.setLong(7, sums.units());
                insert.setBigDecimal(8, sums.gross());
                insert.setBigDecimal(9, sums.tax());
                insert.setBigDecimal(10, sums.discount());
                insert.setBigDecimal(11, sums.shipping());
                insert.setBigDecimal(12, sums.refunded());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
