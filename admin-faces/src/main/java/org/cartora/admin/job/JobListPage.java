package org.cartora.admin.job;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.admin.shared.Pressed;
import org.cartora.job.JobRunView;
import org.cartora.job.JobView;
import org.cartora.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The jobs with what they need to start, and their runs, which are watched while one is under way. */
@Named
@ViewScoped
public class JobListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Jobs jobs;

    @Inject
    MarketFormat format;

    private final LazyDataModel<JobRunView> runs = new Runs();
    private final Map<String, Map<String, String>> typed = new HashMap<>();
    private transient @Nullable List<JobView> known;

    /** Reads the page of the table that is on the screen, no more. */
    private final class Runs extends LazyDataModel<JobRunView> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) Math.min(jobs.count(null), Integer.MAX_VALUE);
        }

        @Override
        public List<JobRunView> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return jobs.runs(null, first, size);
        }

        @Override
        public String getRowKey(JobRunView run) {
            return run.id().toString();
        }
    }

    public void start(String job) {
        var parameters = new HashMap<>(parameters(job));
        parameters.values().removeIf(value -> value == null || value.isBlank());
        jobs.start(job, parameters);
        refresh();
        say("Started", title(job));
    }

    public void stop() {
        say("Stopping", title(jobs.stop(Pressed.row()).job()));
        refresh();
    }

    public void restart() {
        say("Goes on", title(jobs.restart(Pressed.row()).job()));
        refresh();
    }

    /** The next look at the jobs reads them anew. */
    public void refresh() {
        known = null;
    }

    public List<JobView> getJobs() {
        var read = known;
        if (read == null) {
            read = jobs.jobs();
            known = read;
        }
        return read;
    }

    /** Those that can be started from here: none that needs a file to be sent. */
    public List<JobView> getStartable() {
        return getJobs().stream()
                .filter(job -> job.parameters().stream()
                        .noneMatch(parameter -> parameter.type().equals("file")))
                .toList();
    }

    /** Something is under way, so that the page has to look again in a moment. */
    public boolean isActive() {
        return getJobs().stream()
                .map(JobView::lastRun)
                .anyMatch(run -> run != null && run.status().active());
    }

    public Map<String, String> parameters(String job) {
        return typed.computeIfAbsent(job, name -> new HashMap<>());
    }

    /** What a job is called on the page. */
    public String title(String job) {
        return getJobs().stream()
                .filter(one -> one.name().equals(job))
                .map(JobView::title)
                .findFirst()
                .orElse(format.words(job));
    }

    public LazyDataModel<JobRunView> getRuns() {
        return runs;
    }

    private static void say(String title, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(title, text));
    }
}
