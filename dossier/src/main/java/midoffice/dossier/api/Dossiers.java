package midoffice.dossier.api;

import java.time.Instant;
import java.time.LocalDate;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;

/**
 * Reading dossiers. A citizen sees the dossiers of his or her own party, an official those of the own unit, a contact-centre agent the
 * state of all (no answers, no documents); nobody else any. The rule is part of every query, counts included. Staff reads are logged.
 */
public interface Dossiers {

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code dossier-not-found}, also when the caller may not see it */
    DossierView view(Caller caller, DossierId dossier);

    /** By number, for example {@code 2026-000123}. @throws midoffice.crm.api.common.DomainException.NotFound {@code dossier-not-found} */
    DossierView byNumber(Caller caller, String number);

    /** Dossiers of a party, newest first. */
    Page<DossierRow> ofParty(Caller caller, PartyId party, PageRequest page);

    /** A line in a list of dossiers. */
    record DossierRow(DossierId id, String number, LocalizedText title, PartyId applicant, String applicantName, String status,
            LocalizedText statusText, LocalizedText nextStep, Instant opened, LocalDate target, LocalDate deadline, Instant closed,
            String result, String handler) {
    }
}
