package midoffice.dossier.register;

import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.ResourceKind;

/** Says of one kind of main entry (dossier, document, decision) whether a caller may see it. */
public interface MainEntries {

    ResourceKind mainKind();

    /**
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} when there is none the caller may see
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     */
    void requireVisible(Caller caller, UUID id);
}
