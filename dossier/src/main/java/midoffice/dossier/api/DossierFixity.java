package midoffice.dossier.api;

import java.util.List;
import midoffice.crm.api.access.Caller;

/** Proves now, and not when its turn comes, that the documents of one dossier are still what was stored. */
public interface DossierFixity {

    /**
     * Reads the contents of all versions of all documents. Faults are raised as in {@link FixityCheck}. Administrators, record managers and
     * archivists: they learn how many contents there are and which are damaged, not what is in them.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code dossier-not-found}
     */
    Outcome check(Caller caller, String number);

    /** @param contents number of contents that were read */
    record Outcome(String number, int contents, List<Damage> damages) {
    }

    /** @param document its file name @param version of the document */
    record Damage(String document, int version, FixityCheck.Kind kind) {
    }
}
