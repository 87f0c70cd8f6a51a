package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.DocumentStoreMaintenance;

/** Housekeeping of the store. */
@ApplicationScoped
class KeepStore implements DocumentStoreMaintenance {

    private static final Logger LOG = Logger.getLogger(KeepStore.class.getName());

    private final ContentStore store;
    private final DocumentRepository documents;
    private final Instance<ContentUse> uses;
    private final Clock clock;

    protected KeepStore() {
        this(null, null, null, null);
    }

    @Inject
    KeepStore(ContentStore store, DocumentRepository documents, @Any Instance<ContentUse> uses, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public int sweepOrphans(Caller system, Duration olderThan) {
        system.requireAny(Role.SYSTEM);
        try {
            int removed = store.sweep(clock.instant().minus(olderThan), this::inUse);
            if (removed > 0) {
                LOG.info(() -> "Document store: " + removed + " files without a row removed");
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean writable() {
        try {
            store.probe();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The document store cannot be written to", e);
            return false;
        }
    }

    /** Forms are asked before documents: a file that moves from the one to the other meanwhile is seen at least once. */
    private Set<String> inUse(Set<String> hashes) {
        Set<String> used = new HashSet<>();
        uses.forEach(u -> used.addAll(u.inUse(hashes)));
        used.addAll(documents.inUse(hashes));
        return used;
    }
}
