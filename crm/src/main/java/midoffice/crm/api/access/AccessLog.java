package midoffice.crm.api.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import midoffice.crm.api.common.PartyId;

/**
 * Records who looked at whose data and why, and shows it to the person concerned (GDPR art. 15 and 30; Flemish decree on electronic
 * administrative data exchange). The row is written in the caller's transaction, before the answer leaves.
 */
public interface AccessLog {

    /**
     * @param subject   the party whose data were read
     * @param category  what was read, in words a citizen understands, for example {@code dossier}
     * @param reference number of the dossier or report it was for, null when there is none
     */
    void recordRead(Caller caller, PartyId subject, String category, String reference);

    /**
     * @param fields     keys of the attributes that were read
     * @param legalBasis law that allows it, null when the dossier itself does
     */
    void recordRead(Caller caller, PartyId subject, String category, String reference, Collection<String> fields, String legalBasis);

    /**
     * What happened with the caller's own data, newest first. Own looks are left out.
     *
     * @throws midoffice.crm.api.common.DomainException.Refused when the caller is no citizen
     */
    List<Look> looksAtMe(Caller citizen, int limit);

    /**
     * One look at somebody's data, as shown to that person.
     *
     * @param unit       code of the unit that looked, null when it was a system
     * @param fields     keys of the attributes that were read, empty when that was not a matter of attributes
     * @param legalBasis law that allows it, null when the dossier itself does
     * @param system     name of the client system that looked, null when it was the mid office or somebody of the staff: those have no name here
     */
    record Look(Instant at, String unit, String role, String category, String reference, String purpose, List<String> fields,
            String legalBasis, String system) {
    }
}
