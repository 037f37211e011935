package org.cartora.interchange;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Json;
import org.cartora.shared.NotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The tables of imports: the files, how far each run is, and what it found. */
@Dependent
class ImportRows {

    private static final String FINDING =
            "insert into import_finding (run_id, line, column_name, cell, warning, message)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private static final String ROW = "select i.run_id, f.kind, i.dry_run, f.name, f.id, f.rows, i.place, i.created,"
            + " i.changed, i.unchanged, i.failed, i.errors, i.warnings from data_import i"
            + " join import_file f on f.id = i.file_id where ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** A run as its row says. */
    record Row(
            UUID run,
            Kind kind,
            boolean dryRun,
            String name,
            UUID file,
            long rows,
            long place,
            long created,
            long changed,
            long unchanged,
            long failed,
            long errors,
            long warnings) {}

    /** A finding with its number in the order in which it was made. */
    record Numbered(long id, Finding finding) {}

    void add(Upload upload, ImportWish wish, String by) {
        em.createNativeQuery(
                        "insert into import_file (id, kind, name, bytes, rows, checksum, category, warnings, uploaded_by)"
                                + " values (:id, :kind, :name, :bytes, :rows, :checksum, nullif(:category, ''), cast(:warnings as jsonb), :by)")
                .setParameter("id", upload.id())
                .setParameter("kind", upload.kind().name())
                .setParameter("name", name(wish.fileName()))
                .setParameter("bytes", upload.bytes())
                .setParameter("rows", upload.rows())
                .setParameter("checksum", upload.checksum())
                .setParameter("category", Objects.requireNonNullElse(wish.category(), ""))
                .setParameter("warnings", Json.write(upload.warnings()))
                .setParameter("by", by)
                .executeUpdate();
    }

    /** The run of a file; nothing happens where it has begun already. */
    void begin(UUID run, UUID file, boolean dryRun) {
        var begun = em.createNativeQuery("insert into data_import (run_id, file_id, dry_run) select :run, id, :dry"
                        + " from import_file where id = :file and removed_at is null on conflict (run_id) do nothing")
                .setParameter("run", run)
                .setParameter("dry", dryRun)
                .setParameter("file", file)
                .executeUpdate();
        if (begun == 1) {
            var warnings =
                    String.valueOf(em.createNativeQuery("select warnings::text from import_file where id = :file")
                            .setParameter("file", file)
                            .getSingleResult());
            note(run, new Taken(0, 0, 0, 0, 0, 0, List.of(Json.read(warnings, Finding[].class))));
        }
    }

    Optional<ImportState> find(UUID run) {
        return state(run, "");
    }

    /** Locked until the transaction ends: the rows of one file are taken one block after the other. */
    ImportState lock(UUID run) {
        return state(run, " for update of i").orElseThrow(() -> NotFound.of("import"));
    }

    @SuppressWarnings("unchecked")
    private Optional<ImportState> state(UUID run, String lock) {
        List<Object[]> rows = em.createNativeQuery(
                        "select i.run_id, f.id, f.kind, i.dry_run, i.place, f.rows, f.category from data_import i"
                                + " join import_file f on f.id = i.file_id where i.run_id = :run" + lock)
                .setParameter("run", run)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(r -> new ImportState(
                        (UUID) r[0],
                        (UUID) r[1],
                        Kind.valueOf((String) r[2]),
                        (Boolean) r[3],
                        ((Number) r[4]).longValue(),
                        ((Number) r[5]).longValue(),
                        (@Nullable String) r[6]));
    }

    /** What was taken, in the caller's transaction: the place and what happened up to it are one. */
    void note(UUID run, Taken taken) {
        var errors =
                taken.findings().stream().filter(finding -> !finding.warning()).count();
        em.createNativeQuery("update data_import set place = greatest(place, :to), created = created + :created,"
                        + " changed = changed + :changed, unchanged = unchanged + :unchanged, failed = failed + :failed,"
                        + " errors = errors + :errors, warnings = warnings + :warnings where run_id = :run")
                .setParameter("to", taken.to())
                .setParameter("created", taken.created())
                .setParameter("changed", taken.changed())
                .setParameter("unchanged", taken.unchanged())
                .setParameter("failed", taken.failed())
                .setParameter("errors", errors)
                .setParameter("warnings", taken.findings().size() - errors)
                .setParameter("run", run)
                .executeUpdate();
        if (!taken.findings().isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> {
                try (var insert = connection.prepareStatement(FINDING)) {
                    for (var finding : taken.findings()) {
                        insert.setObject(1, run);
                        insert.setLong(2, finding.line());
                        insert.setString(3, storable(finding.column()));
                        insert.setString(4, storable(finding.value()));
                        insert.setBoolean(5, finding.warning());
                        insert.setString(6, storable(finding.message()));
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            });
        }
    }

    List<Row> rows(@Nullable UUID before, int limit) {
        return rows(
                "i.run_id < :key order by i.run_id desc limit " + limit, before == null ? new UUID(-1, -1) : before);
    }

    Optional<Row> row(UUID run) {
        return rows("i.run_id = :key", run).stream().findFirst();
    }

    /** In the order of the file. */
    @SuppressWarnings("unchecked")
    List<Numbered> findings(UUID run, long after, int limit) {
        List<@Nullable Object[]> rows = em.createNativeQuery(
                        "select id, line, column_name, cell, warning, message from import_finding where run_id = :run"
                                + " and id > :after order by id limit :limit")
                .setParameter("run", run)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(r -> new Numbered(
                        number(r[0]),
                        new Finding(
                                number(r[1]),
                                (String) r[2],
                                (String) r[3],
                                Boolean.TRUE.equals(r[4]),
                                String.valueOf(r[5]))))
                .toList();
    }

    /** Files that came before a time and are not needed any more; their findings, which quote them, go too. */
    @SuppressWarnings("unchecked")
    List<UUID> expire(Instant before) {
        em.createNativeQuery(
                        "delete from import_finding where run_id in (select i.run_id from data_import i"
                                + " join import_file f on f.id = i.file_id where f.uploaded_at < :before and f.removed_at is null)")
                .setParameter("before", before)
                .executeUpdate();
        return em.createNativeQuery(
                        "update import_file set removed_at = now() where uploaded_at < :before"
                                + " and removed_at is null returning id",
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
                        Boolean.TRUE.equals(r[2]),
                        String.valueOf(r[3]),
                        (UUID) Objects.requireNonNull(r[4]),
                        number(r[5]),
                        number(r[6]),
                        number(r[7]),
                        number(r[8]),
                        number(r[9]),
                        number(r[10]),
                        number(r[11]),
                        number(r[12])))
                .toList();
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    /** A cell may hold what no text of the database may. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    private static String name(@Nullable String given) {
        var name =
                given == null || given.isBlank() ? "upload.csv" : given.strip().replace('\0', ' ');
        return name.length() <= 200 ? name : name.substring(0, 200);
    }
}
