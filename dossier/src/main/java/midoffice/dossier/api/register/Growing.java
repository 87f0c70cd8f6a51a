package midoffice.dossier.api.register;

import java.util.UUID;

/**
 * Entries of one kind that can be added and perhaps removed, but not changed.
 *
 * @param <F> what a client says of a new entry
 * @param <V> an entry as it is shown
 */
public interface Growing<F, V extends Entry> extends Readable<V> {

    /**
     * Adds an entry, leaves a trace in the audit trail and tells the house ({@code ResourceChanged}).
     *
     * @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed}
     * @throws midoffice.crm.api.common.DomainException.Invalid with every field that breaks a rule
     */
    V create(Change change, F facts);

    /**
     * Removes an entry with what hangs on it.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Stale {@code changed} when {@code change} names another version than the current
     */
    void delete(Change change, UUID id);
}
