package midoffice.dossier.api.register;

import java.util.UUID;
import java.util.function.Function;

/**
 * Entries of one kind that can be added, changed and removed.
 *
 * @param <F> what a client says of an entry
 * @param <V> an entry as it is shown
 */
public interface Register<F, V extends Entry> extends Growing<F, V> {

    /**
     * Changes an entry. The entry is locked first, so that an edit that builds on what is there (a partial update) never undoes the work of
     * somebody else; {@code edit} runs inside the transaction and gets the entry as it is at that moment.
     *
     * @param edit from the entry as it is to what the client says of it; may throw {@code DomainException.Invalid}
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Stale {@code changed} when {@code change} names another version than the current
     * @throws midoffice.crm.api.common.DomainException.Invalid with every field that breaks a rule
     */
    V change(Change change, UUID id, Function<V, F> edit);
}
