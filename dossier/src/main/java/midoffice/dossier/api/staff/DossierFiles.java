package midoffice.dossier.api.staff;

import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.DocumentRegister;

/**
 * Files of dossiers for those who handle them. Officials, of the own unit; another unit's dossier is {@code not-found}. What is read is
 * logged for the applicant.
 */
public interface DossierFiles {

    /**
     * The whole file.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     */
    DossierFile open(Caller official, String number);

    /** What changes as soon as anything in the file changes; shows nothing, and so is not logged. Throws as {@link #open}. */
    String mark(Caller official, String number);

    /**
     * Opens a document of a dossier of the unit; the caller closes the stream.
     *
     * @param version null for the newest
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict when it was not scanned yet, or a virus was found in it
     */
    DocumentRegister.Content document(Caller official, UUID document, Integer version);
}
