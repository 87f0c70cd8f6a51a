package midoffice.crm.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/** The rights of the person whose data are kept: to have a copy of them all, and to have them erased (GDPR art. 12, 15, 17, 19 and 20). */
public interface PersonalData {

    /**
     * Everything the city keeps of one party, over all modules. The citizen for the own party; the privacy officer for anybody, with a reason,
     * which the citizen reads in the access log.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code required} (reason)
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code party-not-found}
     */
    PersonalFile file(Caller caller, PartyId party, String reason);

    /**
     * Asks to erase. The citizen for the own party; the privacy officer in somebody's name. One request stands at a time: the same is returned.
     *
     * @param reason what the person says, at most 1,000 characters; may be empty
     */
    UUID ask(Caller caller, PartyId party, String reason);

    /** The caller's own requests, newest first. Citizens. */
    List<Erasure> mine(Caller citizen);

    /** All requests, those that wait first and oldest first. The privacy officer. */
    List<Erasure> requests(Caller officer);

    /**
     * What an erasure would do now: it is carried out and taken back. The privacy officer; logged.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code erasure-not-found}
     */
    List<PersonalDataHolder.Fate> preview(Caller officer, UUID request);

    /**
     * Erases. What stays, stays for a reason that the report names. The privacy officer.
     *
     * @param note what is answered to the person, 1 to 1,000 characters
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code erasure-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code erasure-decided}
     */
    List<PersonalDataHolder.Fate> erase(Caller officer, UUID request, String note);

    /** Refuses a request, with the reason that the person reads. The privacy officer; errors as {@link #erase}. */
    void refuse(Caller officer, UUID request, String reason);

    /** A file of one person, whole. */
    record PersonalFile(PartyId party, Instant made, List<PersonalDataHolder.Section> sections) {
    }

    /**
     * A request to erase. It outlives the data: it names nobody but the id of the party.
     *
     * @param due     last day on which it must be answered: one month (GDPR art. 12.3)
     * @param decided null as long as it waits
     * @param report  what was done, empty as long as nothing was
     */
    record Erasure(UUID id, PartyId party, Instant asked, String reason, LocalDate due, State state, Instant decided, String decidedBy,
            String note, List<PersonalDataHolder.Fate> report) {
    }

    /** How far a request is. */
    enum State {
        ASKED, ERASED, REFUSED
    }
}
