package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.Letters;
import midoffice.dossier.api.event.FormSubmitted;
import midoffice.dossier.api.event.MessageRequested;
import midoffice.dossier.document.DossierDocuments;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.record.DossierFacts;
import midoffice.dossier.record.NewDossier;

/**
 * Turns a filled-in form into a dossier with its documents, receipt, process and confirmation: all of it or nothing. The session's row is
 * locked by the caller, so nobody does this twice.
 */
@ApplicationScoped
class SubmitForm {

    private final FormSessionRepository sessions;
    private final Parties parties;
    private final DossierBook book;
    private final DossierDocuments documents;
    private final Letters letters;
    private final Clock clock;
    private final Event<FormSubmitted> submitted;
    private final Event<MessageRequested> messages;

    protected SubmitForm() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    SubmitForm(FormSessionRepository sessions, Parties parties, DossierBook book, DossierDocuments documents, Letters letters, Clock clock,
            Event<FormSubmitted> submitted, Event<MessageRequested> messages) {
        this.sessions = sessions;
        this.parties = parties;
        this.book = book;
        this.documents = documents;
        this.letters = letters;
        this.clock = clock;
        this.submitted = submitted;
        this.messages = messages;
    }

    /** @throws DomainException.Invalid {@code form-invalid} with everything that is wrong, judged anew */
    @Transactional(Transactional.TxType.MANDATORY)
    DossierId submit(Caller citizen, FormSession session, Form form, Language language) {
        FormView view = form.view();
        PartyView party = parties.view(citizen, citizen.party());
        FilledForm filled = new FilledForm(view, Prefill.of(view, party), sessions.answers(session.id()));
        List<Violation> violations = filled.violations(language);
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid("form-invalid", violations.size() + " answers are not good", violations);
        }
        filled.corrections().forEach((attribute, value) -> parties.declare(citizen, citizen.party(), attribute, value));
        filled.uses().forEach((field, how) -> sessions.add(FieldUse.of(session.id(), field, how)));

        // Opening draws the number, and that holds the counter of the year until the commit: everything that can be done without the number
        // (judging the answers, taking in the files) is behind us. The receipt cannot: the number stands on it.
        DossierId dossier = book.open(citizen, new NewDossier(form.typeKey(), session.product(), session.productVersion(), citizen.party(),
                party.displayName(), "web", filled.forDossier()));
        filled.files().forEach((field, file) -> documents.add(citizen, dossier, field.key(), field.label(), file.content()));
        addReceipt(citizen, dossier, filled, language);
        session.submit(dossier, clock.instant().truncatedTo(ChronoUnit.MICROS));
        sessions.flush();

        book.announceOpened(dossier);
        submitted.fire(new FormSubmitted(session.id(), dossier, view.key()));
        messages.fire(new MessageRequested(Ids.next(), dossier, citizen.party(), "confirmation"));
        return dossier;
    }

    private void addReceipt(Caller citizen, DossierId id, FilledForm filled, Language language) {
        DossierFacts dossier = book.facts(id);
        Map<String, Object> values = new HashMap<>();
        values.put("number", dossier.number());
        values.put("title", dossier.title().in(language));
        values.put("applicant", dossier.applicantName());
        values.put("date", dossier.opened());
        values.put("target", dossier.target());
        values.put("answers", filled.inWords(language));
        byte[] receipt = letters.render("receipt", language, values);
        String name = FormMessages.say(language, "receipt") + " " + dossier.number() + ".pdf";
        documents.add(citizen, id, "receipt", receiptTitle(), name, "application/pdf", receipt);
    }

    private static LocalizedText receiptTitle() {
        return LocalizedText.of(FormMessages.say(Language.NL, "receipt"), FormMessages.say(Language.EN, "receipt"),
                FormMessages.say(Language.FR, "receipt"));
    }
}
