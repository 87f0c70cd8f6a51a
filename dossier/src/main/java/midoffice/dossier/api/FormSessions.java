package midoffice.dossier.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;

/**
 * Filling in a form, from the first click to the dossier number. The session's id is the idempotency key of the whole: one session makes at
 * most one dossier, whatever the citizen's browser does. Sessions live in the database and survive a restart. Citizens only, each
 * their own sessions: somebody else's is {@code form-session-not-found}.
 */
public interface FormSessions {

    /**
     * Starts filling in the form of a product, or returns the citizen's unfinished session for it.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code not-online} when the product has no form
     */
    UUID start(Caller citizen, ProductId product);

    /** The citizen's unfinished sessions, the one touched last first. */
    List<OpenForm> unfinished(Caller citizen);

    /** The state of a session: form, known data, answers so far. */
    SessionView view(Caller citizen, UUID session);

    /**
     * Stores the answers of one step after validating them. Unknown keys, read-only and prefilled fields are ignored; nothing is stored of
     * a step that has an error.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code form-invalid} with one violation per field: {@code required},
     *         {@code too-long}, {@code licence-plate-invalid}, {@code email-invalid}, {@code phone-invalid}, {@code date-invalid},
     *         {@code choice-unknown}, {@code file-required}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code already-submitted}
     */
    void answer(Caller citizen, UUID session, String step, Map<String, String> answers, Language language);

    /**
     * Stores a file for a file question; replaces an earlier one. The type is read from the content, never from the name.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code file-too-large}, {@code file-type-refused}, {@code file-empty}
     */
    void attach(Caller citizen, UUID session, String field, String fileName, InputStream content, Language language);

    /**
     * Sends the form: validates everything once more, opens the dossier, keeps the receipt (PDF/A) as a document, starts the process and
     * asks for a confirmation message, all in one transaction.
     *
     * @return the dossier; the same one when the session was submitted before
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code form-invalid}
     */
    DossierId submit(Caller citizen, UUID session, Language language);

    /**
     * @param known    data already known, shown and not asked, by field key
     * @param answers  answers given so far by field key; for files the file name
     * @param dossier  the dossier once submitted, null before
     * @param nextStep key of the first step with something to ask and without valid answers, null when all are answered
     */
    record SessionView(UUID id, ProductId product, FormView form, Map<String, Known> known, Map<String, String> answers, String nextStep,
            DossierId dossier, Instant started) {

        public SessionView {
            known = Map.copyOf(known);
            answers = Map.copyOf(answers);
        }

        /** @return step keys in order */
        public List<String> stepKeys() {
            return form.steps().stream().map(FormView.Step::key).toList();
        }
    }

    /** @param touched when the citizen last came to it or answered something */
    record OpenForm(UUID id, ProductId product, Instant started, Instant touched) {
    }

    /** A value known from the CRM, with where and when it was learned. */
    record Known(String value, AttributeSource source, Instant since) {
    }
}
