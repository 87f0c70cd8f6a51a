package midoffice.dossier.api.register;

import java.util.UUID;

/**
 * Entries that are drafts until they are made final.
 *
 * @param <V> an entry as it is shown
 */
public interface Publishing<V extends Entry> {

    /**
     * Makes a draft final; one that is final already stays as it is.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code concept-relation} when something it refers to is a draft,
     *         {@code overlap} when another final version is valid on one of its days
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     */
    V publish(Change change, UUID id);
}
