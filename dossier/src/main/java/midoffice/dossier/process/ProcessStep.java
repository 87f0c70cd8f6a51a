package midoffice.dossier.process;

import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;

/**
 * Something the house can do in a process. Processes call it as {@code ${name.run('argument')}} in a service task; the beans that implement
 * this interface are all there is to call.
 */
public interface ProcessStep {

    /** @return the name by which processes call it: letters only */
    String name();

    /**
     * Does the step in the transaction of the process.
     *
     * @param by       who made the process go on; the mid office itself when nobody did
     * @param argument what the process gave along
     */
    void run(Caller by, DossierId dossier, String argument);
}
