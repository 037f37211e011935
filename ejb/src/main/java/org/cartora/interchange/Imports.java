package org.cartora.interchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.job.JobRunView;
import org.cartora.job.Jobs;
import org.cartora.shared.Cursor;
import org.cartora.shared.FormulaGuard;
import org.cartora.shared.Ids;
import org.cartora.shared.Inside;
import org.cartora.shared.Invalid;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.shared.Unattended;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Imports for those who run the shop: send a file, watch its run, read what was wrong with it. */
@Stateless
@RolesAllowed(May.EXCHANGE_TABLES)
public class Imports {

    private static final int PART = 1000;
    private static final List<String> TITLES = List.of("Line", "Column", "Value", "Severity", "Message");

    @Inject
    InterchangeFolder folder;

    @Inject
    ImportRows rows;

    @EJB
    Jobs jobs;

    @Resource
    SessionContext context;

    @Inject
    @ConfigProperty(name = "cartora.interchange.kept")
    Duration kept;

    /**
     * Streams a file to the disk and reads it through once. Refuses a file that is too large, and one that is empty,
     * no CSV in UTF-8, or not of its kind. Whoever does not start it discards it.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Upload upload(Kind kind, InputStream content) {
        var id = Ids.next();
        var stored = folder.store(id, content, Limits.USUAL.bytes());
        var fit = false;
        try {
            var inspection = Inspection.of(folder.upload(id), kind, Limits.USUAL);
            fit = true;
            return new Upload(id, kind, stored.bytes(), stored.checksum(), inspection.rows(), inspection.warnings());
        } finally {
            if (!fit) {
                InterchangeFolder.remove(folder.upload(id));
            }
        }
    }

    /** Takes an upload away that nobody has started. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(Upload upload) {
        InterchangeFolder.remove(folder.upload(upload.id()));
    }

    /** Starts the run that brings an upload in. */
    public JobRunView start(Upload upload, ImportWish wish) {
        rows.add(upload, wish, context.getCallerPrincipal().getName());
        return run(upload.kind(), upload.id(), wish.dryRun());
    }

    /** Starts another run of the same file, for example the real one after a dry run. */
    public JobRunView again(UUID id, boolean dryRun) {
        var before = row(id);
        return run(before.kind(), before.file(), dryRun);
    }

    public ImportView view(UUID id) {
        return view(row(id), jobs.run(id));
    }

    /** Newest first. */
    public Page<ImportView> list(@Nullable String cursor, int limit) {
        var before = cursor == null ? null : Cursor.id(cursor);
        var page = Page.first(limit, rows.rows(before, limit + 1), last -> Cursor.of(last.run()));
        var runs = jobs.runs(page.items().stream().map(ImportRows.Row::run).toList());
        return page.map(row -> view(row, Objects.requireNonNull(runs.get(row.run()))));
    }

    /** What was found, in the order in which it was. */
    public Page<Finding> findings(UUID id, @Nullable String cursor, int limit) {
        row(id);
        var after = cursor == null ? 0 : number(Cursor.keys(cursor, 1).getFirst());
        return Page.first(limit, rows.findings(id, after, limit + 1), last -> Cursor.of(last.id()))
                .map(ImportRows.Numbered::finding);
    }

    /** The same as CSV, in parts, from the first (0) on. */
    public CsvPart file(UUID id, long after) {
        row(id);
        var lines = new ArrayList<List<String>>();
        if (after == 0) {
            lines.add(TITLES);
        }
        var found = rows.findings(id, after, PART);
        found.forEach(one -> lines.add(line(one.finding())));
        return new CsvPart(
                CsvText.of(lines), found.size() < PART ? null : found.getLast().id());
    }

    /** Files are not kept for ever: they may say who somebody is. */
    @PermitAll
    @Inside
    @Interceptors(Unattended.class)
    @Schedule(hour = "3", minute = "27", persistent = false)
    public void sweep() {
        rows.expire(Instant.now().minus(kept)).forEach(file -> InterchangeFolder.remove(folder.upload(file)));
    }

    private JobRunView run(Kind kind, UUID file, boolean dryRun) {
        var run = jobs.start(kind.importJob(), Map.of("file", file.toString(), "dry_run", String.valueOf(dryRun)));
        rows.begin(run.id(), file, dryRun);
        return run;
    }

    private ImportRows.Row row(UUID id) {
        return rows.row(id).orElseThrow(() -> NotFound.of("import"));
    }

    private static ImportView view(ImportRows.Row row, JobRunView run) {
        return new ImportView(
                row.run(),
                row.kind().word(),
                row.dryRun(),
                row.name(),
                row.file(),
                run.status(),
                row.rows(),
                row.place(),
                row.created(),
                row.changed(),
                row.unchanged(),
                row.failed(),
                row.errors(),
                row.warnings(),
                run.error(),
                run.requestedBy(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt());
    }

    private static List<String> line(Finding finding) {
        return List.of(
                String.valueOf(finding.line()),
                FormulaGuard.on(finding.column() == null ? "" : finding.column()),
                FormulaGuard.on(finding.value() == null ? "" : finding.value()),
                finding.warning() ? "warning" : "error",
                FormulaGuard.on(finding.message()));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Invalid.field("cursor", "is not a cursor of this list", e);
        }
    }
}
