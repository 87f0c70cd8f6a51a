package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.DocumentStoreMaintenance;

/** Housekeeping of the store. */
@ApplicationScoped
class KeepStore implements DocumentStoreMaintenance {

    private static final Logger LOG = Logger.getLogger(KeepStore.class.getName());
    private static final int BATCH = 500;
    private static final Duration LONGEST_RECEIPT = Duration.ofHours(12);

    private final ContentStore store;
    private final Disposal disposal;
    private final UploadRepository uploads;
    private final Clock clock;

    protected KeepStore() {
        this(null, null, null, null);
    }

    @Inject
    KeepStore(ContentStore store, Disposal disposal, UploadRepository uploads, Clock clock) {
        this.store = store;
        this.disposal = disposal;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public int sweepOrphans(Caller system, Duration olderThan) {
        system.requireAny(Role.SYSTEM);
        Instant before = clock.instant().minus(olderThan);
        // what is being received at this moment has neither a row nor a name yet; only its age tells that it is left over
        Instant latest = clock.instant().minus(LONGEST_RECEIPT);
        AtomicInteger removed = new AtomicInteger();
        try {
            store.listOlder(before, BATCH, hashes -> removed.addAndGet(sweep(hashes, before)));
            removed.addAndGet(store.clearTemporary(before.isBefore(latest) ? before : latest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (removed.get() > 0) {
            LOG.info(() -> "Document store: " + removed + " files without a row removed");
        }
        return removed.get();
    }

    @Override
    public int removeAbandonedUploads(Caller system, Duration untouchedFor) {
        system.requireAny(Role.SYSTEM);
        int all = 0;
        Instant before = clock.instant().minus(untouchedFor);
        for (int removed = uploads.removeOlder(before, BATCH); removed > 0; removed = uploads.removeOlder(before, BATCH)) {
            all += removed;
        }
        return all;
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

    /** Most content is in use: that is asked without locks first. */
    private int sweep(Set<String> hashes, Instant before) {
        Set<String> unused = new HashSet<>(hashes);
        unused.removeAll(disposal.inUse(hashes));
        int removed = 0;
        try {
            for (String hash : unused) {
                removed += disposal.removeUnused(hash, before) ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }
}
