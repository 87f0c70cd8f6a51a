package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Removes content that nobody uses. While a content is judged and removed nobody can take it in: who wants to waits a moment, and then
 * keeps it anew. The sweeper itself never waits; what somebody takes in at that moment is left for the next time.
 */
@ApplicationScoped
class Disposal {

    private final ContentStore store;
    private final ContentRepository inventory;
    private final Instance<ContentUse> uses;

    protected Disposal() {
        this(null, null, null);
    }

    @Inject
    Disposal(ContentStore store, ContentRepository inventory, @Any Instance<ContentUse> uses) {
        this.store = store;
        this.inventory = inventory;
        this.uses = uses;
    }

    /** @return those of the given hashes that somebody uses */
    Set<String> inUse(Set<String> hashes) {
        Set<String> used = new HashSet<>();
        if (!hashes.isEmpty()) {
            uses.stream().sorted(Comparator.comparing(ContentUse::stage)).forEach(u -> used.addAll(u.inUse(hashes)));
        }
        return used;
    }

    /**
     * Removes a content that nobody uses and that was last kept before {@code before}, with its rows.
     *
     * @return whether it is gone by this call
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean removeUnused(String sha256, Instant before) throws IOException {
        if (!inventory.lockForRemoval(sha256) || !inUse(Set.of(sha256)).isEmpty() || !store.remove(sha256, before)) {
            return false;
        }
        inventory.delete(sha256);
        return true;
    }

    /**
     * Looks into content that a reader did not find. Rows that a crash left of content that was swept are removed.
     *
     * @return whether it is in use and really not there; false too for content that somebody takes in or sweeps at this moment
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean isMissed(String sha256) throws IOException {
        if (!inventory.lockForRemoval(sha256) || isThere(sha256)) {
            return false;
        }
        if (inUse(Set.of(sha256)).isEmpty()) {
            inventory.delete(sha256);
            return false;
        }
        return true;
    }

    private boolean isThere(String sha256) throws IOException {
        try {
            return store.size(sha256) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
