package midoffice.dossier.api;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;

/**
 * The declaration of what was destroyed, which outlives it: who agreed and when, on which legal basis, and of each dossier number, type, days
 * and result. Record managers and archivists; the reviewer too.
 */
public interface DestructionReports {

    /**
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code list-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code list-state} before anything was carried out
     */
    Report read(Caller caller, UUID list);

    /** Hands out what became of each dossier, in the order of the list, a few hundred at a time. As {@link #read}. */
    void each(Caller caller, UUID list, Consumer<ArchiveLists.Item> taker);

    /** The declaration of a destruction as PDF/A. As {@link #read}; {@code list-state} for a transfer. */
    byte[] pdf(Caller caller, UUID list, Language language);

    /**
     * @param intact  whether the rows are still those whose hash was taken when the archivist agreed
     * @param byBasis number of dossiers destroyed for each legal basis and type
     */
    record Report(ArchiveLists.ListView list, List<ArchiveLists.Step> steps, boolean intact, List<Group> byBasis) {
    }

    /** Dossiers of one type with one legal basis. */
    record Group(String basis, String type, String result, long dossiers, long documents) {
    }
}
