package midoffice.dossier.api.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierRelation;
import midoffice.dossier.api.register.PartyType;

/**
 * What those who handle a dossier do with it. Officials, for dossiers of the own unit, through the registers: the same rules, trail and
 * notifications as for any client. Every act names the version that was on screen and why it is done.
 *
 * <p>All throw {@code DomainException.NotFound not-found}, {@code Refused not-allowed} (also for a closed dossier), {@code Stale
 * dossier-changed} and {@code Invalid reason-missing} or what the register finds wrong.
 */
public interface DossierActs {

    /** The dossier reaches a status of its type, not the end; a closed one is opened again by it. */
    void setStatus(Act act, UUID statusType);

    /** Gives the dossier its result and the end status. @throws midoffice.crm.api.common.DomainException.Invalid {@code no-end-status} */
    void close(Act act, UUID resultType);

    /** Handling stands still. @throws midoffice.crm.api.common.DomainException.Invalid {@code suspension-not-allowed} by the type */
    void suspend(Act act);

    /** Handling goes on; the terms move by the days it stood still. */
    void resume(Act act);

    /** Takes more time: the last day moves. @throws midoffice.crm.api.common.DomainException.Invalid {@code extension-not-allowed}, {@code days-invalid} */
    void extend(Act act, int days);

    /** @throws midoffice.crm.api.common.DomainException.Invalid {@code terms-invalid} when the last day comes before the target */
    void terms(Act act, LocalDate target, LocalDate deadline);

    void confidentiality(Act act, Confidentiality confidentiality);

    /** Where it is about, in degrees; both null for nowhere. @throws midoffice.crm.api.common.DomainException.Invalid {@code place-invalid} */
    void place(Act act, Double latitude, Double longitude);

    /** A note for colleagues; it needs no reason. */
    void note(Act act, String subject, String text);

    /** @param number national, enterprise or staff number, null for none */
    void addRole(Act act, UUID roleType, PartyType partyType, String name, String number);

    void removeRole(Act act, UUID role);

    /** @throws midoffice.crm.api.common.DomainException.Invalid {@code dossier-unknown} when the caller sees no dossier with that number */
    void relate(Act act, String otherNumber, DossierRelation relation);

    void unrelate(Act act, UUID other);

    /** Adds a document with its content. */
    void addDocument(Act act, UUID documentType, String title, Upload file);

    /** Gives a document of the dossier new content. @throws midoffice.crm.api.common.DomainException.Invalid {@code existing-lock} */
    void newVersion(Act act, UUID document, Upload file);

    /** Who does it, to which dossier as it was on screen, and why. */
    record Act(Caller by, UUID dossier, long version, String reason) {
    }

    /** A file that was sent. */
    record Upload(String fileName, String mediaType, Path content) {
    }
}
