package midoffice.dossier.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.register.Confidentiality;

/**
 * Lists of closed dossiers whose term has passed, and their way to destruction or to an e-depot. No one person can destroy or transfer
 * anything (four eyes, and a third pair):
 *
 * <ol>
 * <li>a record manager makes a list and leaves single dossiers out;
 * <li>a reviewer judges every dossier of a destruction list: another record manager, or an official of the unit when all dossiers on the list
 * are of that unit; never the author;
 * <li>an archivist agrees, who is neither author nor reviewer;
 * <li>after a pause, in which anybody above may stop it, the work is done ({@link ArchiveWork}).
 * </ol>
 *
 * <p>Record managers and archivists see all lists, an official those that he or she reviews; nobody else sees any ({@code list-not-found}).
 * What may not be done in the state the list is in is {@code list-state}, what somebody else must do {@code four-eyes}; a list that was changed
 * since it was read is {@code list-changed}. Lists hold numbers, types, days and results: no personal data.
 */
public interface ArchiveLists {

    /** What becomes of the dossiers on a list. */
    enum Kind {
        DESTRUCTION, TRANSFER
    }

    /** How far a list is. */
    enum State {
        /** Being put together. */
        DRAFT,
        /** With the reviewer. */
        IN_REVIEW,
        /** With the archivist. */
        TO_APPROVE,
        /** Agreed; the pause runs. */
        WAITING,
        /** Being carried out. */
        RUNNING,
        /** Stopped half-way; can go on. */
        HALTED,
        /** All packages are written; the e-depot has yet to say of some whether it takes them. */
        AT_DEPOT,
        DONE, CANCELLED
    }

    /** What became of one dossier of a list. */
    enum ItemState {
        LISTED, LEFT_OUT, REJECTED,
        /** No longer to be destroyed or transferred when its turn came, for example opened again. */
        SKIPPED,
        /** Went wrong; is tried again. */
        FAILED,
        DESTROYED,
        /** Its package is written. */
        PACKED,
        ACCEPTED, REFUSED,
        /** Taken by the e-depot and removed here. */
        REMOVED
    }

    /** What can be done with a list. */
    enum Act {
        CREATE, LEAVE_OUT, SUBMIT, JUDGE, AGREE, SEND_BACK, APPROVE, CANCEL, HALT, RESUME, RETRY, RECEIVE
    }

    /** Dossiers that can be put on a list now, by day of action. Record managers and archivists. @throws midoffice.crm.api.common.DomainException.Refused {@code not-allowed} */
    Page<Candidate> candidates(Caller caller, Filter filter, PageRequest page);

    /** Types of which there are such dossiers. Record managers and archivists. */
    List<TypeChoice> types(Caller caller, Kind kind);

    /**
     * Makes a list of the dossiers that meet the filter, at most 5000 of them, oldest day of action first. Record managers.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required} (name), {@code nothing-to-list}
     */
    UUID create(Caller caller, String name, Filter filter);

    /** Newest first. @param open whether those that are not finished are wanted, or the others */
    Page<ListView> lists(Caller caller, boolean open, PageRequest page);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code list-not-found} */
    ListView read(Caller caller, UUID list);

    /** Who did what with it, oldest first. */
    List<Step> steps(Caller caller, UUID list);

    /** @param state null for all */
    Page<Item> items(Caller caller, UUID list, ItemState state, PageRequest page);

    /**
     * The author keeps a dossier until another day; the reason goes into the trail of the dossier.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required} (reason), {@code day-not-later}
     */
    void leaveOut(Caller caller, UUID list, UUID dossier, String reason, LocalDate until);

    /** Who may review it. */
    List<Reviewer> reviewers(Caller caller, UUID list);

    /**
     * The author hands a destruction list to a reviewer, or a transfer list ({@code reviewer} null) to the archivist.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code reviewer-invalid}, {@code nothing-to-list}
     */
    void submit(Caller caller, UUID list, long version, String reviewer, String remark);

    /** The reviewer says whether a dossier may go. @throws midoffice.crm.api.common.DomainException.Invalid {@code required} for a no without remark */
    void judge(Caller caller, UUID list, UUID dossier, boolean mayGo, String remark);

    /** The reviewer agrees with what is left on the list. */
    void agree(Caller caller, UUID list, long version, String remark);

    /** Reviewer or archivist give it back to the author. @throws midoffice.crm.api.common.DomainException.Invalid {@code required} */
    void sendBack(Caller caller, UUID list, long version, String remark);

    /** The archivist agrees: the pause begins. */
    void approve(Caller caller, UUID list, long version, String remark);

    /** @throws midoffice.crm.api.common.DomainException.Invalid {@code required} */
    void cancel(Caller caller, UUID list, long version, String reason);

    /**
     * The archivist enters what the e-depot said of a package. On acceptance the dossier is transferred.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required} for a refusal without remark
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code item-state} when no package of that dossier waits for an answer
     */
    void receive(Caller caller, UUID list, UUID dossier, boolean accepted, String remark);

    /** @param type null for all types @param unit null for all @param until last day of action, null for today @param highest null for all */
    record Filter(Kind kind, UUID type, UnitId unit, LocalDate until, Confidentiality highest) {
    }

    /** A dossier that can be put on a list. */
    record Candidate(UUID dossier, String number, String type, LocalDate start, LocalDate end, LocalDate action, String result,
            Confidentiality confidentiality) {
    }

    /** A type and how many of its dossiers can be put on a list. */
    record TypeChoice(UUID type, String name, long count) {
    }

    /**
     * @param due         when it is carried out, null before it was agreed
     * @param counts      number of dossiers in each state
     * @param fingerprint SHA-256 of what was agreed, null before
     * @param allowed     what the caller may do with it now
     */
    record ListView(UUID id, long version, Kind kind, String name, State state, Instant created, String author, String authorName,
            String reviewer, String reviewerName, Instant reviewed, String archivist, String archivistName, Instant approved, Instant due,
            Instant started, Instant finished, Map<ItemState, Long> counts, String fingerprint, Set<Act> allowed) {

        /** @return number of all dossiers that stand or stood on it */
        public long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** @return number in that state */
        public long count(ItemState which) {
            return counts.getOrDefault(which, 0L);
        }

        public boolean may(Act act) {
            return allowed.contains(act);
        }
    }

    /** Somebody did something with a list. */
    record Step(Instant at, String login, String name, Act act, String remark) {
    }

    /**
     * A dossier of a list, as it was when it was put there.
     *
     * @param basis       address of the result in the selection list: the legal basis
     * @param documents   number of its documents
     * @param remark      why it was left out or rejected, or what went wrong
     * @param packageName of the package for the e-depot, null when there is none
     */
    record Item(UUID dossier, String number, String type, LocalDate start, LocalDate end, LocalDate action, String result, String basis,
            Confidentiality confidentiality, int documents, ItemState state, String remark, LocalDate keepUntil, Instant changed,
            String packageName, String packageHash) {
    }

    /** Somebody who may review. */
    record Reviewer(String login, String name, UnitId unit) {
    }
}
