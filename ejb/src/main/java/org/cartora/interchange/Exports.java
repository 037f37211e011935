package org.cartora.interchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.job.JobRunView;
import org.cartora.job.Jobs;
import org.cartora.shared.Cursor;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.cartora.shared.Page;
import org.cartora.shared.Unattended;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Exports for those who run the shop. Whoever takes personal data away is named in the audit log. */
@Stateless
@RolesAllowed(May.EXCHANGE_TABLES)
public class Exports {

    private static final System.Logger AUDIT = System.getLogger("cartora.audit");

    @Inject
    ExportRows rows;

    @Inject
    InterchangeFolder folder;

    @EJB
    Jobs jobs;

    @Resource
    SessionContext context;

    @Inject
    @ConfigProperty(name = "cartora.interchange.kept")
    Duration kept;

    /** Starts a run that writes the table as it is. Refuses while the same is under way. */
    public JobRunView start(Kind kind) {
        return jobs.start(kind.exportJob(), Map.of());
    }

    /** An export that a node has begun to work on. */
    public ExportView view(UUID id) {
        return view(row(id), jobs.run(id));
    }

    /** Newest first. */
    public Page<ExportView> list(@Nullable String cursor, int limit) {
        var before = cursor == null ? null : Cursor.id(cursor);
        var page = Page.first(limit, rows.list(before, limit + 1), last -> Cursor.of(last.run()));
        var runs = jobs.runs(page.items().stream().map(ExportRows.Row::run).toList());
        return page.map(row -> view(row, Objects.requireNonNull(runs.get(row.run()))));
    }

    /** Refuses an export that is not finished; one that was taken away is not found. */
    public ExportFile file(UUID id) {
        var row = row(id);
        if (row.removed()) {
            throw NotFound.of("export");
        }
        if (!row.finished()) {
            throw ImportRefused.notFinished();
        }
        if (row.kind().isPersonal()) {
            var who = context.getCallerPrincipal().getName();
            AUDIT.log(System.Logger.Level.INFO, "export of " + row.kind().word() + ' ' + id + " taken by " + who);
        }
        return new ExportFile(folder.export(id), row.kind().word() + '-' + id + ".csv");
    }

    /** Files are not kept for ever: they may say who somebody is. */
    @PermitAll
    @Inside
    @Interceptors(Unattended.class)
    @Schedule(hour = "3", minute = "37", persistent = false)
    public void sweep() {
        rows.expire(Instant.now().minus(kept)).forEach(run -> InterchangeFolder.remove(folder.export(run)));
    }

    private ExportRows.Row row(UUID id) {
        return rows.find(id).orElseThrow(() -> NotFound.of("export"));
    }

    private static ExportView view(ExportRows.Row row, JobRunView run) {
        return new ExportView(
                row.run(),
                row.kind().word(),
                run.status(),
                row.finished() && !row.removed(),
                row.rows(),
                row.bytes(),
                run.error(),
                run.requestedBy(),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt());
    }
}
