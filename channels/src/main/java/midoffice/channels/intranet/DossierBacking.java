package midoffice.channels.intranet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.Tasks;
import midoffice.dossier.api.Tasks.Outcome;
import midoffice.dossier.api.Tasks.TaskView;
import midoffice.dossier.api.WorkOrders;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.staff.DossierFile;
import midoffice.dossier.api.staff.DossierFiles;
import midoffice.dossier.api.staff.DossierWorkList;

/** One dossier, opened on the website or by another application: who and what, all that happened, and what to do now. An agent of the contact centre sees its state only. */
@Named
@ViewScoped
public class DossierBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BACK_OFFICE = "parking";
    private static final int CONTACTS = 200;

    private CurrentCaller current;
    private Dossiers dossiers;
    private DossierFiles files;
    private Tasks tasks;
    private WorkOrders workOrders;
    private Parties parties;
    private Interactions interactions;
    private Words words;
    private Notices notices;

    private String number;
    private String taskId;
    /** Version the official looks at and key of the question being typed: both travel in the form, so a repeated post is recognised. */
    private long version;
    private UUID orderKey;
    private String question;
    private final Map<String, String> reasons = new HashMap<>();
    private transient DossierFile file;
    private transient DossierView dossier;
    private transient PartyView applicant;
    private transient List<TaskView> open;
    private transient List<DossierStream.Item> stream;

    protected DossierBacking() {
    }

    @Inject
    DossierBacking(CurrentCaller current, Dossiers dossiers, DossierFiles files, Tasks tasks, WorkOrders workOrders, Parties parties,
            Interactions interactions, Words words,
            Notices notices) {
        this.current = current;
        this.dossiers = dossiers;
        this.files = files;
        this.tasks = tasks;
        this.workOrders = workOrders;
        this.parties = parties;
        this.interactions = interactions;
        this.words = words;
        this.notices = notices;
    }

    /** Reads the dossier of the address; one that may not be seen is answered as not found. */
    public void open() {
        try {
            version = getHead().version();
            orderKey = UUID.randomUUID();
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    /** @return what stands above the page, for everybody who may see the dossier */
    public DossierWorkList.Row getHead() {
        if (isOfficial()) {
            return getFile().head();
        }
        DossierView d = getDossier();
        return new DossierWorkList.Row(d.id(), d.version(), d.number(), d.title(), d.applicant(), d.applicantName(), d.statusText(), d.handler(),
                day(d.opened()), d.target(), d.deadline(), day(d.closed()), d.unit(), DossierWorkList.Source.WEBSITE,
                Confidentiality.DOSSIER_CONFIDENTIAL, false);
    }

    private static LocalDate day(Instant at) {
        return at == null ? null : at.atZone(BelgianCalendar.ZONE).toLocalDate();
    }

    /** @return the whole file, null for who sees the state only */
    public DossierFile getFile() {
        if (file == null && isOfficial()) {
            file = files.open(caller(), number);
        }
        return file;
    }

    /** @return the dossier as the website knows it, null for an official when another application opened it */
    public DossierView getDossier() {
        if (isOfficial() && getFile().head().source() == DossierWorkList.Source.CLIENT) {
            return null;
        }
        if (dossier == null) {
            if (number == null) {
                throw new DomainException.NotFound("dossier-not-found", "No number in the address");
            }
            dossier = dossiers.byNumber(caller(), number);
        }
        return dossier;
    }

    /** @return what changes as soon as anything in the file changes */
    public String getMark() {
        return files.mark(caller(), number);
    }

    /** @return the applicant, null when the dossier names no party */
    public PartyView getApplicant() {
        if (applicant == null && getHead().applicant() != null) {
            applicant = parties.view(caller(), getHead().applicant());
        }
        return applicant;
    }

    /** @return open tasks, the one that was clicked first */
    public List<TaskView> getTasks() {
        if (open == null) {
            open = isOfficial() ? tasks.ofDossier(caller(), getHead().id()).stream()
                    .sorted(java.util.Comparator.comparing(task -> !task.id().equals(taskId))).toList() : List.of();
        }
        return open;
    }

    public List<DossierStream.Item> getStream() {
        if (stream == null) {
            var contacts = getHead().applicant() == null ? List.<Interactions.InteractionView>of()
                    : interactions.ofParty(caller(), getHead().applicant(), CONTACTS);
            stream = isOfficial() ? DossierStream.of(getFile(), getDossier(), contacts, words)
                    : DossierStream.of(getDossier(), contacts, words);
        }
        return stream;
    }

    /** @return documents that only the website knows; the others are in the file */
    public List<DocumentView> getOtherDocuments() {
        return getDossier() == null ? List.of() : DossierStream.unregistered(getFile(), getDossier());
    }

    /** @return where a document can be read */
    public String address(DocumentView document) {
        return "/intranet/document?id=" + document.id();
    }

    public String claim(TaskView task) {
        return act("done.claimed", () -> tasks.claim(caller(), task.id()));
    }

    public String release(TaskView task) {
        return act("done.released", () -> tasks.release(caller(), task.id()));
    }

    /** Completes the task; the dossier must still be the one that was on screen. */
    public String complete(TaskView task, Outcome outcome) {
        return act("done.completed", () -> tasks.complete(caller(), task.id(), outcome.key(), reasons.get(task.id()), version));
    }

    /** Sends the question to the back office. */
    public String ask() {
        return act("done.asked", () -> {
            if (question == null || question.isBlank()) {
                throw new DomainException.Invalid("question", "required", "A question is needed");
            }
            workOrders.request(caller(), getHead().id(), BACK_OFFICE, question.strip(), orderKey);
        });
    }

    public boolean isOfficial() {
        return caller().has(Role.OFFICIAL);
    }

    /** @return whether that task is in the reader's own hands */
    public boolean isMine(TaskView task) {
        return caller().subject().equals(task.assignee());
    }

    public boolean isRunning() {
        return getHead().end() == null;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getTaskId() {
        return taskId;
    }

    public void setTaskId(String taskId) {
        this.taskId = taskId;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getOrderKey() {
        return String.valueOf(orderKey);
    }

    /** @throws IllegalArgumentException when the form was tampered with */
    public void setOrderKey(String key) {
        this.orderKey = UUID.fromString(key);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public Map<String, String> getReasons() {
        return reasons;
    }

    private String act(String done, Runnable action) {
        try {
            action.run();
            notices.done(done);
            return "dossier?faces-redirect=true&nr=" + number;
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    private Caller caller() {
        return current.as(Purpose.HANDLING);
    }
}
