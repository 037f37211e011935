package org.cartora.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.job.JobLauncher;
import org.cartora.job.JobStatus;
import org.cartora.job.RunOrder;
import org.cartora.job.Working;
import org.cartora.serverlog.LogContext;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;

/**
 * This node's launcher: says every ten seconds that it is alive, takes runs that nobody alive works on, and asks as often
 * whether a schedule is due. Its transactions are its own, else the server would give the batch runtime none.
 */
@Singleton
@Startup
@Local(JobLauncher.class)
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchRuns implements JobLauncher {

    private static final Logger LOG = Logger.getLogger(BatchRuns.class.getName());

    private final UUID node = UUID.randomUUID();

    @EJB
    Working working;

    @Inject
    BatchRuntime runtime;

    /** The batch runtime begins here, where it finds what it needs, and not in whichever bean asks first. */
    @PostConstruct
    void start() {
        runtime.operator();
    }

    @Override
    @Asynchronous
    @Interceptors(Unattended.class)
    public void wake() {
        look();
    }

    /** Alive, and whatever was left by nodes that are not. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void look() {
        working.beat(node);
        working.take(node).forEach(this::launch);
    }

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    public void tick() {
        working.startDue(Instant.now());
    }

    @PreDestroy
    void leave() {
        working.leave(node);
    }

    /** The job's file; all imports share one, and all exports. */
    private static String script(String job) {
        return job.startsWith("import-") || job.startsWith("export-") ? job.substring(0, job.indexOf('-')) : job;
    }

    /** The run's id is the request's id of whatever it changes; who asked for it stands in the run. */
    private void launch(RunOrder order) {
        LogContext.begin(order.runId().toString());
        LogContext.user("system:" + order.job());
        try {
            begin(order);
        } finally {
            LogContext.end();
        }
    }

    private void begin(RunOrder order) {
        var parameters = new Properties();
        parameters.putAll(order.parameters());
        parameters.setProperty("run", order.runId().toString());
        parameters.setProperty("job", order.job());
        try {
            var earlier = order.execution();
            var execution = earlier == null
                    ? runtime.operator().start(script(order.job()), parameters)
                    : runtime.operator().restart(earlier, parameters);
            working.startedAs(order.runId(), execution);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Run " + order.runId() + " of " + order.job() + " does not start");
            working.ended(order.runId(), JobStatus.FAILED, "Does not start: " + e.getMessage());
        }
    }
}
