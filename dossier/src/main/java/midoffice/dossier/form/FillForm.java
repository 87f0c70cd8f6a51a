package midoffice.dossier.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.FormSessions;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.content.ContentIntake;
import midoffice.dossier.content.ContentRefused;
import midoffice.dossier.content.StoredContent;

/** Filling in a form, step by step; sending it is {@link SubmitForm}. */
@ApplicationScoped
class FillForm implements FormSessions {

    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    private static final Set<String> USUAL_TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    private final FormSessionRepository sessions;
    private final Forms forms;
    private final Products products;
    private final Parties parties;
    private final ContentIntake intake;
    private final SubmitForm submission;
    private final Clock clock;

    protected FillForm() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    FillForm(FormSessionRepository sessions, Forms forms, Products products, Parties parties, ContentIntake intake, SubmitForm submission,
            Clock clock) {
        this.sessions = sessions;
        this.forms = forms;
        this.products = products;
        this.parties = parties;
        this.intake = intake;
        this.submission = submission;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID start(Caller citizen, ProductId product) {
        requireCitizen(citizen);
        ProductView offer = products.published(product)
                .orElseThrow(() -> new DomainException.NotFound("product-not-found", "No published product " + product));
        if (offer.formKey() == null) {
            throw new DomainException.Conflict("not-online", "Product " + offer.slug() + " has no form");
        }
        sessions.lockStart(citizen.party(), product);
        Optional<FormSession> begun = sessions.unfinished(citizen.party(), product);
        begun.flatMap(session -> sessions.lock(session.id())).ifPresent(session -> session.touch(now()));
        return begun.map(FormSession::id).orElseGet(() -> {
            FormSession session = FormSession.start(citizen.party(), product, offer.version(), offer.formKey(),
                    forms.latest(offer.formKey()).version(), now());
            sessions.add(session);
            sessions.flush();
            return session.id();
        });
    }

    @Override
    @Transactional
    public List<OpenForm> unfinished(Caller citizen) {
        requireCitizen(citizen);
        return sessions.unfinished(citizen.party()).stream().map(FormSession::asOpen).toList();
    }

    @Override
    @Transactional
    public SessionView view(Caller citizen, UUID id) {
        requireCitizen(citizen);
        FormSession session = own(citizen, id, sessions.find(id).orElse(null));
        FormView form = form(session);
        Prefill prefill = Prefill.of(form, parties.view(citizen, citizen.party()));
        FilledForm filled = new FilledForm(form, prefill, sessions.answers(id));
        return new SessionView(id, session.product(), form, prefill.known(), filled.answers(), filled.nextStep(session.answeredSteps()),
                session.dossier(), session.started());
    }

    @Override
    @Transactional
    public void answer(Caller citizen, UUID id, String stepKey, Map<String, String> answers, Language language) {
        requireCitizen(citizen);
        FormSession session = own(citizen, id, sessions.lock(id).orElse(null));
        session.requireUnfinished();
        FormView form = form(session);
        FormView.Step step = form.steps().stream().filter(s -> s.key().equals(stepKey)).findFirst()
                .orElseThrow(() -> new DomainException.NotFound("step-not-found", "Form " + form.key() + " has no such step"));
        Prefill prefill = Prefill.of(form, parties.view(citizen, citizen.party()));
        List<Violation> violations = new FilledForm(form, prefill, sessions.answers(id)).violations(step, answers, language);
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid("form-invalid", violations.size() + " answers of step " + stepKey + " are not good",
                    violations);
        }
        for (Field field : step.fields()) {
            if (field.kind() != Kind.FILE && !prefill.known().containsKey(field.key())) {
                sessions.answerTo(id, field.key()).say(AnswerRules.judge(field, answers.get(field.key()), language).value());
            }
        }
        session.stepAnswered(stepKey, now());
        sessions.flush();
    }

    @Override
    @Transactional
    public void attach(Caller citizen, UUID id, String fieldKey, String fileName, InputStream content, Language language) {
        requireCitizen(citizen);
        FormSession session = own(citizen, id, sessions.find(id).orElse(null));
        session.requireUnfinished();
        Field field = form(session).steps().stream().flatMap(s -> s.fields().stream())
                .filter(f -> f.key().equals(fieldKey) && f.kind() == Kind.FILE).findFirst()
                .orElseThrow(() -> new DomainException.NotFound("field-not-found", "The form has no such file question"));
        StoredContent stored = take(field, fileName, content, language);
        // locked only now: reading from a slow line must not keep the session
        FormSession locked = own(citizen, id, sessions.lock(id).orElse(null));
        locked.requireUnfinished();
        locked.touch(now());
        sessions.answerTo(id, fieldKey).attach(stored);
        sessions.flush();
    }

    @Override
    @Transactional
    public DossierId submit(Caller citizen, UUID id, Language language) {
        requireCitizen(citizen);
        FormSession session = own(citizen, id, sessions.lock(id).orElse(null));
        if (session.dossier() != null) {
            return session.dossier();
        }
        return submission.submit(citizen, session, forms.version(session.formKey(), session.formVersion()), language);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private StoredContent take(Field field, String fileName, InputStream content, Language language) {
        long limit = field.maxLength() > 0 ? field.maxLength() : LARGEST_FILE;
        Set<String> accepts = field.accepts().isEmpty() ? USUAL_TYPES : field.accepts();
        try {
            return intake.take(fileName, content, limit, accepts);
        } catch (ContentRefused e) {
            String allowed = e.code().equals("file-too-large") ? Math.max(1, limit / (1024 * 1024)) + " MB" : kinds(accepts);
            throw new DomainException.Invalid(e.code(), e.getMessage(), List.of(AnswerRules.violation(field, e.code(), language, allowed)));
        }
    }

    /** {@code application/pdf, image/png} reads as {@code pdf, png}. */
    private static String kinds(Set<String> accepts) {
        Set<String> kinds = new TreeSet<>();
        accepts.forEach(a -> kinds.add(a.substring(a.lastIndexOf('/') + 1)));
        return String.join(", ", kinds);
    }

    private FormView form(FormSession session) {
        return forms.version(session.formKey(), session.formVersion()).view();
    }

    private static void requireCitizen(Caller caller) {
        caller.requireAny(Role.CITIZEN);
        if (caller.party() == null) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has no party");
        }
    }

    private static FormSession own(Caller citizen, UUID id, FormSession session) {
        if (session == null || !session.isOf(citizen.party())) {
            throw new DomainException.NotFound("form-session-not-found", "No form session " + id + " of this citizen");
        }
        return session;
    }
}
