package midoffice.dossier.api.register;

import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Entries of one kind that can be read. What the caller may not see does not exist for it: in lists, counts and single reads alike.
 *
 * @param <V> an entry as it is shown
 */
public interface Readable<V extends Entry> {

    /**
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} when the caller may read nothing of this kind
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found} when there is none, or none the caller may see
     */
    V read(Caller caller, UUID id);

    /**
     * The entries that meet all criteria, with the exact number of them.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code criterion-unknown} for a field that cannot be asked for
     */
    Listing<V> list(Caller caller, Criteria criteria);
}
