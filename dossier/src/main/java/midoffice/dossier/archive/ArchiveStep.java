package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.State;
import midoffice.dossier.archive.ArchiveItemRepository.Row;
import midoffice.dossier.archive.DueDossierRepository.Found;

/** The steps of the archive's work; each is one transaction of its own, the dossier and its line on the list together. */
@ApplicationScoped
class ArchiveStep {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    private final ArchiveListRepository lists;
    private final ArchiveItemRepository items;
    private final DueDossierRepository due;
    private final DestroyDossier destruction;
    private final PackDossier packing;
    private final Clock clock;

    protected ArchiveStep() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ArchiveStep(ArchiveListRepository lists, ArchiveItemRepository items, DueDossierRepository due, DestroyDossier destruction,
            PackDossier packing, Clock clock) {
        this.lists = lists;
        this.items = items;
        this.due = due;
        this.destruction = destruction;
        this.packing = packing;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<UUID> atWork() {
        return lists.atWork(now());
    }

    /** @return whether the list is being carried out */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean begin(UUID list) {
        Optional<ArchiveList> row = lists.lockFree(list);
        if (row.isPresent() && row.get().state() == State.WAITING && !row.get().due().isAfter(now())) {
            row.get().begin(now());
            lists.flush();
        }
        return row.filter(l -> l.state() == State.RUNNING).isPresent();
    }

    @Transactional(TxType.REQUIRES_NEW)
    public List<UUID> due(UUID list, int size) {
        return items.due(list, now(), size);
    }

    /**
     * Does with one dossier what was agreed. Whether that still holds is judged anew, under a lock on the dossier.
     *
     * @return false when the list was stopped or somebody else has the dossier in hand
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean carryOut(UUID list, UUID dossier) {
        ArchiveList row = lists.hold(list);
        Optional<Row> line = items.lockFree(list, dossier);
        if (row.state() != State.RUNNING || line.isEmpty() || !isTurn(line.get().item().state())) {
            return false;
        }
        boolean removal = line.get().item().state() == ItemState.ACCEPTED;
        Optional<Found> found = due.lock(dossier, row.kind(), today());
        if (found.isEmpty()) {
            items.judge(list, dossier, removal ? ItemState.REMOVED : ItemState.SKIPPED, "not-found", null, now());
        } else if (removal) {
            destroy(row, dossier, found.get());
            items.judge(list, dossier, ItemState.REMOVED, line.get().item().remark(), null, now());
        } else if (!found.get().due()) {
            items.judge(list, dossier, ItemState.SKIPPED, "not-due", null, now());
        } else if (row.kind() == Kind.DESTRUCTION) {
            destroy(row, dossier, found.get());
            items.judge(list, dossier, ItemState.DESTROYED, null, null, now());
        } else {
            packing.pack(list, dossier);
        }
        return true;
    }

    private static boolean isTurn(ItemState state) {
        return state == ItemState.LISTED || state == ItemState.FAILED || state == ItemState.ACCEPTED;
    }

    private void destroy(ArchiveList row, UUID dossier, Found found) {
        if (found.parts()) {
            throw new DomainException.Conflict("parts-remain", "Dossier " + found.number() + " has parts that are kept");
        }
        destruction.destroy(dossier, row.name());
    }

    /** Keeps why it failed; the next attempt comes later each time, at most after a day. */
    @Transactional(TxType.REQUIRES_NEW)
    public void failed(UUID list, UUID dossier, String reason) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(items.attempts(list, dossier), MOST_DOUBLINGS));
        items.failed(list, dossier, reason, now(), now().plus(pause));
    }

    /** The list is done when nothing is left to do, now or later. */
    @Transactional(TxType.REQUIRES_NEW)
    public void finish(UUID list) {
        Optional<ArchiveList> row = lists.lockFree(list);
        if (row.filter(l -> l.state() == State.RUNNING).isPresent() && !items.isUnfinished(list)) {
            boolean waits = items.counts(list).getOrDefault(ItemState.PACKED, 0L) > 0;
            row.get().worked(waits, now());
            lists.flush();
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(BelgianCalendar.ZONE).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
