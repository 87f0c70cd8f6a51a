package midoffice.crm.api.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.common.PartyId;

/**
 * The access log for those who must judge it. Staff are protected: nobody gets counts per employee, and a name is seen only by an auditor who
 * says why, which is logged in its turn.
 */
public interface AccessAudit {

    /**
     * Who looked at the data of one party, newest first. Auditors only.
     *
     * @param reason why the auditor looks, kept in the log of that party
     */
    List<NamedLook> looksAt(Caller auditor, PartyId party, LocalDate from, LocalDate until, String reason);

    /**
     * Chains rows that are not sealed yet. System only; several nodes may call it, one does the work.
     *
     * @return how many were sealed
     */
    int seal(Caller system);

    /** Goes through the whole chain. Auditors, administrators and the system. */
    Verification verify(Caller caller);

    /** A look with the name of who looked. */
    record NamedLook(Instant at, String subject, String name, String unit, String role, String category, String reference, String purpose,
            List<String> fields, String legalBasis) {
    }

    /**
     * What became of a check.
     *
     * @param sealed   rows in the chain
     * @param unsealed rows that wait to be chained: the last seconds, when all is well
     * @param head     hash of the last seal, in hexadecimal: whoever noted it elsewhere can prove that nothing before it was touched
     * @param fault    what is wrong at the first broken seal, null when the chain is whole
     */
    record Verification(long sealed, long unsealed, String head, String fault) {

        public boolean isWhole() {
            return fault == null;
        }
    }
}
