package midoffice.dossier.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.content.FixityRepository.Open;

/** Reads stored content and compares it with its hash, in the order of the hashes. */
@ApplicationScoped
class CheckFixity implements FixityCheck {

    private static final Logger LOG = Logger.getLogger(CheckFixity.class.getName());
    private static final int BATCH = 50;
    private static final int BUFFER = 64 * 1024;
    /** The largest content may take so long; a node that dies keeps the run no longer than that. */
    private static final Duration LONGEST_CONTENT = Duration.ofMinutes(10);

    private final ContentStore store;
    private final ContentRepository inventory;
    private final FixityLedger ledger;
    private final Disposal disposal;
    private final Clock clock;

    protected CheckFixity() {
        this(null, null, null, null, null);
    }

    @Inject
    CheckFixity(ContentStore store, ContentRepository inventory, FixityLedger ledger, Disposal disposal, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.ledger = ledger;
        this.disposal = disposal;
        this.clock = clock;
    }

    @Override
    public long check(Caller system, Duration budget, Duration pause) {
        system.requireAny(Role.SYSTEM);
        Instant end = clock.instant().plus(budget);
        Optional<Open> taken = ledger.take(budget.plus(LONGEST_CONTENT), pause);
        if (taken.isEmpty()) {
            return 0;
        }
        UUID run = taken.get().run().id();
        String position = taken.get().position();
        long checked = 0;
        try {
            while (clock.instant().isBefore(end)) {
                List<String> hashes = inventory.after(position, BATCH);
                if (hashes.isEmpty()) {
                    ledger.finish(run);
                    return checked;
                }
                Findings findings = checkAll(hashes, end);
                if (findings.checked == 0 || !ledger.advance(run, position, findings.position, findings.checked, findings.bytes,
                        findings.faults)) {
                    return checked;
                }
                position = findings.position;
                checked += findings.checked;
            }
            return checked;
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "The fixity check stops: the document store does not answer", e);
            return checked;
        } finally {
            ledger.release(run);
        }
    }

    @Override
    public List<Fault> checkNow(Caller caller, Set<String> hashes) {
        caller.requireAny(Role.SYSTEM, Role.ADMINISTRATOR);
        Findings findings = new Findings();
        try {
            for (String hash : hashes) {
                fault(hash, findings).ifPresent(kind -> findings.faults.add(new Fault(hash, kind, clock.instant())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The document store does not answer", e);
        }
        ledger.raise(findings.faults);
        return List.copyOf(findings.faults);
    }

    @Override
    public Report report(Caller caller) {
        caller.requireAny(Role.SYSTEM, Role.ADMINISTRATOR, Role.RECORD_MANAGER, Role.ARCHIVIST);
        return ledger.report();
    }

    @Override
    public List<Fault> faults(Caller caller, UUID run) {
        caller.requireAny(Role.SYSTEM, Role.ADMINISTRATOR, Role.RECORD_MANAGER, Role.ARCHIVIST);
        return ledger.faults(run);
    }

    private Findings checkAll(List<String> hashes, Instant end) throws IOException {
        Findings findings = new Findings();
        for (String hash : hashes) {
            if (!clock.instant().isBefore(end)) {
                break;
            }
            fault(hash, findings).ifPresent(kind -> findings.faults.add(new Fault(hash, kind, clock.instant())));
            findings.position = hash;
            findings.checked++;
        }
        return findings;
    }

    /** @throws IOException when not this content but the store as a whole fails */
    private Optional<Kind> fault(String hash, Findings findings) throws IOException {
        try (InputStream content = store.open(hash, 0)) {
            MessageDigest digest = Digests.sha256();
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                findings.bytes += read;
            }
            return HexFormat.of().formatHex(digest.digest()).equals(hash) ? Optional.empty() : Optional.of(Kind.ALTERED);
        } catch (NoSuchFileException e) {
            return disposal.isMissed(hash) ? Optional.of(Kind.MISSING) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "Content " + hash + " cannot be read");
            store.probe();
            return Optional.of(Kind.UNREADABLE);
        }
    }

    /** What some contents proved to be. */
    private static final class Findings {
        private final List<Fault> faults = new ArrayList<>();
        private String position;
        private long checked;
        private long bytes;
    }
}
