package midoffice.dossier.api.register;

import midoffice.crm.api.access.Caller;

/**
 * Who changes something, on behalf of whom and why; it goes into the audit trail.
 *
 * @param by      the client application, or the member of staff
 * @param user    id of the person at that application, null when it did not say
 * @param reason  why, null when no reason was given
 * @param version the version the caller saw; null when it does not matter
 */
public record Change(Caller by, String user, String reason, Long version) {

    /** A change by somebody in the house itself. */
    public static Change by(Caller caller) {
        return new Change(caller, caller.subject(), null, null);
    }

    /** @return the same, sure to hit only that version */
    public Change of(Long seen) {
        return new Change(by, user, reason, seen);
    }
}
