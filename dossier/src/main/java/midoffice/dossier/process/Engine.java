package midoffice.dossier.process;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.ProcessEngineLifecycle;
import midoffice.dossier.task.TaskBoard;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The one process engine of this server: on the same data source and in the same transactions as everything else. */
@ApplicationScoped
class Engine implements ProcessEngineLifecycle {

    private static final Logger LOG = Logger.getLogger(Engine.class.getName());

    private final TaskBoard board;
    private final Map<String, ProcessStep> steps = new HashMap<>();
    private final int historyDays;
    private volatile ProcessEngine engine;

    protected Engine() {
        this.board = null;
        this.historyDays = 0;
    }

    @Inject
    Engine(TaskBoard board, @Any Instance<ProcessStep> steps,
            @ConfigProperty(name = "midoffice.process.history-days", defaultValue = "3650") int historyDays) {
        this.board = board;
        this.historyDays = historyDays;
        for (ProcessStep step : steps) {
            this.steps.put(step.name(), step);
        }
    }

    @Override
    public synchronized void start() {
        if (engine != null) {
            return;
        }
        JakartaTransactionProcessEngineConfiguration configuration = configuration();
        configuration.setTransactionManager(ServerResources.find(TransactionManager.class, "java:appserver/TransactionManager",
                "java:jboss/TransactionManager"));
        configuration.setDataSource(ServerResources.find(DataSource.class, "jdbc/midoffice", "java:/jdbc/midoffice"));
        configuration.setJobExecutor(new ManagedJobExecutor(
                ServerResources.find(ManagedThreadFactory.class, "java:comp/DefaultManagedThreadFactory"),
                ServerResources.find(ManagedExecutorService.class, "java:comp/DefaultManagedExecutorService")));
        engine = configuration.buildProcessEngine();
        LOG.info(() -> "Process engine started; steps: " + steps.keySet());
    }

    /** Everything about the engine that does not come from the server. */
    private JakartaTransactionProcessEngineConfiguration configuration() {
        JakartaTransactionProcessEngineConfiguration configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setProcessEngineName("midoffice");
        configuration.setClassLoader(Engine.class.getClassLoader());
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseType("mysql");
        // The migrations make the tables; the engine only checks that they are of its version.
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHistoryTimeToLive("P" + historyDays + "D");
        configuration.setJobExecutorActivate(true);
        configuration.setExpressionManager(new StepExpressions(steps));
        configuration.setCustomPreBPMNParseListeners(List.of(new ProcessRules(steps.keySet(), new TaskMirror(board))));
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setCmmnEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        return configuration;
    }

    @Override
    @PreDestroy
    public synchronized void stop() {
        if (engine != null) {
            engine.close();
            engine = null;
            LOG.info("Process engine stopped");
        }
    }

    @Override
    public boolean isRunning() {
        return engine != null;
    }

    /** @throws IllegalStateException when it does not run */
    ProcessEngine running() {
        ProcessEngine current = engine;
        if (current == null) {
            throw new IllegalStateException("The process engine does not run");
        }
        return current;
    }

    /** The engine wraps what a step throws; the domain's own error is what the caller must see. */
    static RuntimeException unwrapped(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return domain;
            }
        }
        return thrown;
    }
}
