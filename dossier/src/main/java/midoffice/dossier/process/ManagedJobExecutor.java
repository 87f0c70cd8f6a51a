package midoffice.dossier.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.operaton.bpm.engine.impl.ProcessEngineImpl;
import org.operaton.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.operaton.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Runs the engine's timers and asynchronous steps on the server's own threads: one that lives as long as the engine and looks for work, and
 * the shared pool for the work itself. A thread of the server has its naming context and may begin transactions.
 */
final class ManagedJobExecutor extends JobExecutor {

    private static final Logger LOG = Logger.getLogger(ManagedJobExecutor.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ThreadFactory threads;
    private final Executor workers;

    ManagedJobExecutor(ThreadFactory threads, Executor workers) {
        this.threads = threads;
        this.workers = workers;
        setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    }

    @Override
    protected void startExecutingJobs() {
        jobAcquisitionThread = threads.newThread(acquireJobsRunnable);
        jobAcquisitionThread.setName("process-engine-acquisition");
        jobAcquisitionThread.start();
    }

    @Override
    protected void stopExecutingJobs() {
        try {
            jobAcquisitionThread.join(PATIENCE.toMillis());
            if (jobAcquisitionThread.isAlive()) {
                LOG.warning("The process engine's acquisition thread did not end in " + PATIENCE.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            LOG.log(Level.WARNING, "Interrupted while the process engine stopped", e);
            Thread.currentThread().interrupt();
        }
        jobAcquisitionThread = null;
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        try {
            workers.execute(getExecuteJobsRunnable(jobs, engine));
        } catch (RejectedExecutionException e) {
            logRejectedExecution(engine, jobs.size());
            getRejectedJobsHandler().jobsRejected(jobs, engine, this);
        }
    }
}
