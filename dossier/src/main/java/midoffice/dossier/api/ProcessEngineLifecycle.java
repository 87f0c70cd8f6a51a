package midoffice.dossier.api;

/**
 * Starts and stops the process engine. The clock of the channels calls it, after the tables are there; nobody else does. While it is
 * stopped, tasks and forms that run a process fail.
 */
public interface ProcessEngineLifecycle {

    /** Starts the engine with its job executor. Harmless when it runs already. */
    void start();

    /** Stops taking jobs, waits for those in hand and closes the engine. Harmless when it is stopped already. */
    void stop();

    boolean isRunning();
}
