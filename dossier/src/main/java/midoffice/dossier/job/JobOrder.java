package midoffice.dossier.job;

import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Change;

/**
 * What a job is to do.
 *
 * @param parameters as JSON, in the form of its kind
 * @param startedBy  login of who ordered it
 * @param reason     why, null where none was asked
 */
public record JobOrder(UUID id, String parameters, String startedBy, String reason) {

    /** Changes of the register that the job makes: by the mid office, in the name of who ordered it. */
    public Change change() {
        return new Change(Caller.system("job " + id), startedBy, reason, null);
    }
}
