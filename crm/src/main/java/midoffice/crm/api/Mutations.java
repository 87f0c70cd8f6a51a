package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/**
 * Parties in use are registered with their authentic source; what the source reports is kept, in any order and however often it comes, and is
 * worked through: the source is asked for the present state, the party learns it with its days, and those who observe
 * {@link midoffice.crm.api.event.MutationReceived} and {@link midoffice.crm.api.event.PartyChanged} go on from there.
 */
public interface Mutations {

    /**
     * Keeps a notice; the work is done later. System only.
     *
     * @return false when a notice with that id of that source is known already
     */
    boolean receive(Caller system, Notice notice);

    /** Works through what is due, oldest first. System only; two nodes never work on one party. @return how many were done */
    int work(Caller system);

    /** Keeps the source informed of who is in use: registers those that came into use, unregisters those of whom nothing is left. System only. */
    int keepRegistrations(Caller system);

    /** Asks the source for the present state at once, for who may consult the party. @return whether something changed */
    boolean refresh(Caller caller, PartyId party, String purpose, String legalBasis);

    /** What came in, newest first; with {@code open} only what waits or failed. Administrators. */
    Page<NoticeView> notices(Caller caller, boolean open, PageRequest page);

    /** Lets a notice that failed be tried again at once. Administrators. */
    void retry(Caller caller, UUID notice);

    /** What a notice is about. */
    enum Kind {
        MOVE, DEATH, BIRTH, NAME, CIVIL_STATUS, NATIONALITY, NUMBER, BANKRUPTCY, COMPANY, OTHER
    }

    /** What became of a notice. */
    enum State {
        WAITING, DONE,
        /** The party is not in use here. */
        UNKNOWN_PARTY,
        /** The source failed; it is tried again by itself. */
        RETRYING,
        /** The source refuses; somebody must look. */
        FAILED
    }

    /**
     * That something changed at the source.
     *
     * @param id         of the notice, as the source gives it
     * @param identifier number of the party
     * @param occurred   day on which it happened, null when the source does not say
     * @param details    what the source wrote, for whoever must look; null when nothing
     */
    record Notice(AttributeSource source, String id, String identifier, Kind kind, LocalDate occurred, String details) {
    }

    /** A notice with what became of it. */
    record NoticeView(UUID id, AttributeSource source, String sourceId, PartyId party, Kind kind, LocalDate occurred, Instant received,
            State state, int attempts, String failure, Instant next, List<String> changed) {
    }
}
