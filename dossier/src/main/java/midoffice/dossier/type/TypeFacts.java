package midoffice.dossier.type;

import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * One version of a dossier type, for the other features of this module.
 *
 * @param process  key of the process that handles it
 * @param target   target term in working days
 * @param deadline last term in working days
 * @param statuses in order; a dossier begins with the first
 */
public record TypeFacts(String key, int version, LocalizedText title, UnitId unit, String process, int target, int deadline,
        List<Status> statuses) {

    public TypeFacts {
        statuses = List.copyOf(statuses);
    }

    /** @return the status with that key */
    public Optional<Status> status(String statusKey) {
        return statuses.stream().filter(s -> s.key().equals(statusKey)).findFirst();
    }

    /** @return the status with which a dossier begins */
    public Status first() {
        return statuses.get(0);
    }

    /** A status with the words citizens read and what comes next. */
    public record Status(String key, LocalizedText text, LocalizedText next) {
    }
}
