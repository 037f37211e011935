package org.cartora.batch.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.cartora.serverlog.LogContext;
import org.jberet.operations.JobOperatorImpl;
import org.jberet.repository.JdbcRepository;
import org.jberet.repository.JobRepository;
import org.jberet.spi.ArtifactFactory;
import org.jberet.spi.BatchEnvironment;
import org.jberet.spi.JobTask;
import org.jberet.spi.JobXmlResolver;
import org.jberet.tools.ChainedJobXmlResolver;
import org.jberet.tools.MetaInfBatchJobsJobXmlResolver;

/** JBeret inside the application. The server's own batch runtime stays beside it and is not asked. */
@ApplicationScoped
public class BatchRuntime implements BatchEnvironment {

    private static final String TABLE_PREFIX = "jb_";

    private final JobXmlResolver resolver = new ChainedJobXmlResolver(List.of(new MetaInfBatchJobsJobXmlResolver()));

    @Resource(lookup = "jdbc/cartora")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService threads;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager manager;

    @Resource
    UserTransaction user;

    @Inject
    BeanManager beans;

    private ClassLoader loader;
    private TransactionManager transactions;
    private JobRepository repository;
    private ArtifactFactory artifacts;
    private JobOperator operator;

    @PostConstruct
    void start() {
        loader = Thread.currentThread().getContextClassLoader();
        transactions = new Transactions(manager, user);
        artifacts = new Artifacts(beans);
        var tables = new Properties();
        tables.setProperty("db-table-prefix", TABLE_PREFIX);
        repository = new JdbcRepository(database, tables);
        operator = new JobOperatorImpl(this);
    }

    public JobOperator operator() {
        return operator;
    }

    @Override
    public void submitTask(JobTask task) {
        // the parts of a run say whose run it is
        threads.execute(LogContext.carried(() -> {
            var thread = Thread.currentThread();
            var former = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                task.run();
            } finally {
                thread.setContextClassLoader(former);
            }
        }));
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public ArtifactFactory getArtifactFactory() {
        return artifacts;
    }

    @Override
    public TransactionManager getTransactionManager() {
        return transactions;
    }

    @Override
    public JobRepository getJobRepository() {
        return repository;
    }

    @Override
    public JobXmlResolver getJobXmlResolver() {
        return resolver;
    }

    @Override
    public Properties getBatchConfigurationProperties() {
        return new Properties();
    }

    @Override
    public String getApplicationName() {
        return "cartora";
    }
}
