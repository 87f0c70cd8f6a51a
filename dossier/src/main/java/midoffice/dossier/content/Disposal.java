package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Removes content that nobody uses. The row of a content is locked while it is judged and removed; whoever takes the same content in at
 * that moment waits at the row, and then keeps it anew.
 */
@ApplicationScoped
class Disposal {

    private final ContentStore store;
    private final ContentRepository inventory;
    private final Instance<ContentUse> uses;
    private final Clock clock;

    protected Disposal() {
        this(null, null, null, null);
    }

    @Inject
    Disposal(ContentStore store, ContentRepository inventory, @Any Instance<ContentUse> uses, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.uses = uses;
        this.clock = clock;
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
     * Removes those of the given contents that nobody uses and that were last kept before {@code before}, with their rows.
     *
     * @return number removed
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int removeUnused(Set<String> hashes, Instant before) {
        Set<String> locked = inventory.lockForRemoval(hashes, clock.instant());
        Set<String> used = inUse(locked);
        int removed = 0;
        try {
            for (String hash : locked) {
                if (used.contains(hash) || !store.remove(hash, before)) {
                    inventory.release(hash);
                } else {
                    inventory.delete(hash);
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    /**
     * Looks into content that a reader did not find. A row that a crash left of content that was swept is removed.
     *
     * @return whether it is in use and really not there; false too for content that somebody takes in or sweeps at this moment
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean isMissed(String sha256) throws IOException {
        Set<String> one = Set.of(sha256);
        if (inventory.lockForRemoval(one, clock.instant()).isEmpty() || isThere(sha256)) {
            inventory.release(sha256);
            return false;
        }
        if (inUse(one).isEmpty()) {
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
