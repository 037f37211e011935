package org.cartora.admin.interchange;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.cartora.admin.shared.Pressed;
import org.cartora.interchange.ExportView;
import org.cartora.interchange.Exports;
import org.cartora.interchange.Finding;
import org.cartora.interchange.ImportView;
import org.cartora.interchange.ImportWish;
import org.cartora.interchange.Imports;
import org.cartora.interchange.Kind;
import org.cartora.job.JobStatus;
import org.cartora.job.Jobs;
import org.jspecify.annotations.Nullable;

/** Files in, files out, and how they go. */
@Named
@ViewScoped
public class ImportExportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;
    private static final int MOST_FINDINGS = 100;

    @EJB
    Imports imports;

    @EJB
    Exports exports;

    @EJB
    Jobs jobs;

    private String kind = "products";
    private String table = "products";
    private boolean dryRun = true;
    private @Nullable String category;
    private transient @Nullable Part file;
    private @Nullable UUID opened;
    private @Nullable UUID awaited;
    private transient @Nullable List<ImportView> sent;
    private transient @Nullable List<ExportView> made;
    private transient @Nullable List<Finding> findings;

    /** Stores the file, starts its run and comes back, so that reloading the page sends nothing twice. */
    public String send() throws IOException {
        var part = file;
        if (part == null || part.getSize() == 0) {
            say(FacesMessage.SEVERITY_WARN, "Please check", "Choose a file first.");
            return "";
        }
        try (var content = part.getInputStream()) {
            var upload = imports.upload(Kind.of(kind), content);
            var started = false;
            try {
                imports.start(upload, new ImportWish(part.getSubmittedFileName(), dryRun, category));
                started = true;
            } finally {
                if (!started) {
                    imports.discard(upload);
                }
            }
        }
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        say(FacesMessage.SEVERITY_INFO, dryRun ? "Dry run started" : "Import started", part.getSubmittedFileName());
        return "/import-export?faces-redirect=true";
    }

    /** The real run of a file that was tried. */
    public void bringIn() {
        imports.again(Pressed.row(), false);
        refresh();
        say(FacesMessage.SEVERITY_INFO, "Import started", "The file that was tried is being brought in.");
    }

    public void takeOut() {
        awaited = exports.start(Kind.of(table)).id();
        refresh();
        say(FacesMessage.SEVERITY_INFO, "Export started", table);
    }

    public void stop() {
        jobs.stop(Pressed.row());
        refresh();
    }

    public void restart() {
        jobs.restart(Pressed.row());
        refresh();
    }

    /** Shows what was found in one of the imports. */
    public void open() {
        opened = Pressed.row();
        findings = null;
    }

    /** The next look reads everything anew. */
    public void refresh() {
        sent = null;
        made = null;
        findings = null;
    }

    public List<ImportView> getImports() {
        var read = sent;
        if (read == null) {
            read = imports.list(null, SHOWN).items();
            sent = read;
        }
        return read;
    }

    public List<ExportView> getExports() {
        var read = made;
        if (read == null) {
            read = exports.list(null, SHOWN).items();
            made = read;
        }
        return read;
    }

    /** The first hundred; the file has all. */
    public List<Finding> getFindings() {
        var read = findings;
        if (read == null) {
            read = opened == null
                    ? List.of()
                    : imports.findings(opened, null, MOST_FINDINGS).items();
            findings = read;
        }
        return read;
    }

    public boolean isActive() {
        return getImports().stream().anyMatch(one -> one.status().active())
                || getExports().stream().anyMatch(one -> one.status().active())
                || isAwaiting();
    }

    /** An export that no node has begun to work on yet. */
    private boolean isAwaiting() {
        var run = awaited;
        if (run == null || getExports().stream().anyMatch(one -> one.id().equals(run))) {
            awaited = null;
            return false;
        }
        if (jobs.run(run).status().active()) {
            return true;
        }
        // it began and ended since the list was read
        awaited = null;
        made = null;
        return false;
    }

    public boolean mayRestart(JobStatus status) {
        return status.restartable();
    }

    public boolean mayStop(JobStatus status) {
        return status == JobStatus.STARTING || status == JobStatus.STARTED;
    }

    private static void say(FacesMessage.Severity severity, String title, @Nullable String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, title, text));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable UUID getOpened() {
        return opened;
    }
}
