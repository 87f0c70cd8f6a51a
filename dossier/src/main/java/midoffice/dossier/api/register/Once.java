package midoffice.dossier.api.register;

/** Adds an entry once, however often the same request arrives. */
public interface Once {

    /**
     * Adds an entry under a key the client chose. The same client with the same key gets the entry that was added the first time; two at the
     * same moment wait for each other.
     *
     * @param key at most 255 characters
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code idempotency-key-reused} when the key came with other facts before
     */
    <F, V extends Entry> V create(Growing<F, V> register, String kind, String key, Change change, F facts);
}
