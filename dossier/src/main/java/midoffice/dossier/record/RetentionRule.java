package midoffice.dossier.record;

import java.time.LocalDate;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResultTypeRegister;

/** Says what becomes of a dossier after its end, and when. */
public interface RetentionRule {

    /**
     * @param dossier with what hangs on it
     * @param end     day on which it was closed
     * @param type    type of its result
     */
    Retention of(DossierRegister.View dossier, LocalDate end, ResultTypeRegister.ResultTypeView type);

    /**
     * The answer; dates are null as long as they cannot be known.
     *
     * @param start  first day of the term
     * @param action day on which it is to be disposed of or transferred
     */
    record Retention(ArchiveNomination nomination, LocalDate start, LocalDate action) {
    }
}
