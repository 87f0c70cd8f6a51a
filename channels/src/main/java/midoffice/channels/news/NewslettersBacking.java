package midoffice.channels.news;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.ScreenLanguage;
import midoffice.channels.intranet.Words;
import midoffice.channels.mail.NewsletterMail;
import midoffice.channels.mail.NewsletterMail.Preview;
import midoffice.channels.web.PathParts;
import midoffice.crm.api.NewsletterDesk;
import midoffice.crm.api.NewsletterDesk.Criteria;
import midoffice.crm.api.NewsletterDesk.Draft;
import midoffice.crm.api.NewsletterDesk.IssueState;
import midoffice.crm.api.NewsletterDesk.IssueView;
import midoffice.crm.api.NewsletterDesk.NewNewsletter;
import midoffice.crm.api.NewsletterDesk.NewsletterView;
import midoffice.crm.api.NewsletterDesk.Results;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** Newsletters of the official's unit: the list, one with its issues, one issue from draft to results. */
@Named
@RequestScoped
public class NewslettersBacking {

    private CurrentCaller current;
    private NewsletterDesk desk;
    private NewsletterMail mail;
    private Words words;
    private ScreenLanguage language;
    private Notices notices;

    private String id;
    private String nr;
    private List<NewsletterView> newsletters = List.of();
    private NewsletterView newsletter;
    private IssueView issue;
    private DomainException refusal;
    private Long count;
    private final NewsletterForm form = new NewsletterForm();

    protected NewslettersBacking() {
    }

    @Inject
    NewslettersBacking(CurrentCaller current, NewsletterDesk desk, NewsletterMail mail, Words words, ScreenLanguage language, Notices notices) {
        this.current = current;
        this.desk = desk;
        this.mail = mail;
        this.words = words;
        this.language = language;
        this.notices = notices;
    }

    /** The forms bring back what the page is about, so that it is known before anything of a form is read. */
    @PostConstruct
    void prepare() {
        Map<String, String> parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = parameters.get("id");
        nr = parameters.get("nr");
        load();
        if (issue != null) {
            form.read(issue);
        }
    }

    private void load() {
        try {
            newsletters = desk.newsletters(caller());
            if (nr != null && !nr.isBlank()) {
                issue = desk.issue(caller(), uuid(nr));
                newsletter = issue.newsletter();
            } else if (id != null && !id.isBlank()) {
                newsletter = newsletters.stream().filter(n -> n.id().toString().equals(id)).findFirst()
                        .orElseThrow(() -> new DomainException.NotFound("newsletter-not-found", "No newsletter " + id));
            }
        } catch (DomainException refused) {
            refusal = refused;
        }
    }

    /** Refuses whoever makes no newsletters, and what is not of the unit, before anything is shown. */
    public void open() {
        if (refusal != null) {
            notices.instead(refusal);
        }
    }

    public String add() {
        return act("news.done.added", () -> {
            UUID made = desk.add(caller(), new NewNewsletter(form.getCode(), caller().unit(), texts(form.getName(), form.getNameEn(), form.getNameFr()),
                    texts(form.getAbout(), form.getAboutEn(), form.getAboutFr()), form.getSender()));
            return to("id", made);
        });
    }

    public String activate() {
        NewsletterView shown = newsletter;
        return act(shown.active() ? "news.done.stopped" : "news.done.offered", () -> {
            desk.activate(caller(), shown.id(), !shown.active());
            return to("id", shown.id());
        });
    }

    public String write() {
        return act("news.done.written", () -> to("nr", desk.write(caller(), isOnIssue() ? null : newsletter.id(), isOnIssue() ? issue.id() : null,
                form.getVersion(), draft())));
    }

    public String test() {
        return act("news.done.tested", () -> {
            if (form.getMailbox() == null || form.getMailbox().isBlank()) {
                throw new DomainException.Invalid("mailbox", "required", "Vul dit in.");
            }
            if (!mail.test(issue, form.getMailbox().strip(), mailLanguage())) {
                throw new DomainException.Invalid("mailbox", "email-invalid", "Vul een e-mailadres in.");
            }
            return to("nr", issue.id());
        });
    }

    public String send() {
        return act("news.done.sending", () -> {
            desk.send(caller(), issue.id(), form.getVersion(), moment(form.getSendAt()));
            return to("nr", issue.id());
        });
    }

    private String act(String done, Callable<String> work) {
        try {
            String next = work.call();
            notices.done(done);
            return next;
        } catch (DomainException refused) {
            notices.failed(refused);
            // somebody else may have changed it: the page shows what is
            load();
        } catch (DeliveryFailed later) {
            notices.failed(new DomainException.Conflict("mail-not-sent", later.code()));
        } catch (RuntimeException unexpected) {
            throw unexpected;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
        return null;
    }

    private static String to(String parameter, UUID id) {
        return "nieuwsbrieven?faces-redirect=true&" + parameter + "=" + id;
    }

    private Draft draft() {
        List<String> places = form.getPlaces() == null ? List.of()
                : Arrays.stream(form.getPlaces().split("[,;\r\n]")).map(String::strip).filter(p -> !p.isEmpty()).distinct().toList();
        return new Draft(form.getSubject(), form.getBody(), new Criteria(places, age(form.getAgeFrom()), age(form.getAgeUntil()), blankless(form.getRole()),
                Optional.ofNullable(blankless(form.getLanguage())).map(NewslettersBacking::languageOf).orElse(null)));
    }

    private static Language languageOf(String code) {
        return Arrays.stream(Language.values()).filter(known -> known.name().equals(code)).findFirst()
                .orElseThrow(() -> new DomainException.Invalid("language", "language-invalid", "Kies een taal."));
    }

    private static Integer age(String text) {
        try {
            return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new DomainException.Invalid("age", "age-invalid", "Vul een leeftijd in jaren in.");
        }
    }

    private static Instant moment(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDateTime.parse(text.strip()).atZone(BelgianCalendar.ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new DomainException.Invalid("sendAt", "date-invalid", "Vul een dag en een uur in.");
        }
    }

    /** A missing Dutch text becomes an empty one, which the rules refuse by name. */
    private static LocalizedText texts(String dutch, String english, String french) {
        return LocalizedText.of(dutch == null ? "" : dutch, blankless(english), blankless(french));
    }

    private static String blankless(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static UUID uuid(String text) {
        return PathParts.uuid(text).orElseThrow(() -> new DomainException.NotFound("newsletter-not-found", "No id " + text));
    }

    public boolean isOnIssue() {
        return issue != null;
    }

    public boolean isOnNewsletter() {
        return issue == null && newsletter != null;
    }

    public List<NewsletterView> getNewsletters() {
        return newsletters;
    }

    /** @return the newsletter of the page, or that of the issue */
    public NewsletterView getNewsletter() {
        return newsletter;
    }

    public List<IssueView> getIssues() {
        return desk.issues(caller(), newsletter.id());
    }

    public IssueView getIssue() {
        return issue;
    }

    public boolean isDraft() {
        return issue != null && issue.state() == IssueState.DRAFT;
    }

    /** @return whether the forms of a draft are there: while a post is read they are, so that who comes too late is told so */
    public boolean isWritable() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return isDraft() || isOnIssue() && faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** @return how many it would go to now; -1 when the unit may not choose by these criteria any more */
    public long getCount() {
        if (count == null) {
            try {
                count = desk.count(caller(), issue.id());
            } catch (DomainException.Refused notAllowed) {
                count = -1L;
            }
        }
        return count;
    }

    public Preview getPreview() {
        return mail.preview(issue, mailLanguage());
    }

    public Results getResults() {
        return desk.results(caller(), issue.id());
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public NewsletterForm getForm() {
        return form;
    }

    /** @return whom the issue is for, in words */
    public String getAudience() {
        Criteria criteria = issue.criteria();
        StringBuilder text = new StringBuilder(words.get("news.all"));
        part(text, "news.places", String.join(", ", criteria.places()));
        part(text, "news.age-from", criteria.ageFrom());
        part(text, "news.age-until", criteria.ageUntil());
        part(text, "news.role", criteria.role());
        part(text, "news.language", criteria.language() == null ? null : words.get("news.language." + criteria.language()));
        return text.toString();
    }

    private void part(StringBuilder text, String key, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append("; ").append(words.get(key)).append(": ").append(value);
        }
    }

    private Language mailLanguage() {
        return issue.criteria().language() == null ? language.current() : issue.criteria().language();
    }

    private Caller caller() {
        return current.as("newsletter");
    }
}
