package midoffice.channels.typeimport;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs;
import midoffice.dossier.api.Jobs.JobView;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.KindCount;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.Jobs.RowView;

/** A job on the page of whoever ordered it: how far it is, what was refused or adapted, stopping and going on. */
@Named("jobPage")
@ViewScoped
public class JobPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private CurrentCaller current;
    private Jobs jobs;
    private Notices notices;
    private Words words;

    private UUID id;
    private transient JobView job;
    private transient List<KindCount> counts;

    protected JobPage() {
    }

    @Inject
    JobPage(CurrentCaller current, Jobs jobs, Notices notices, Words words) {
        this.current = current;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
    }

    /** @param wanted null for a page without a job. Answers "not found" or "not allowed" instead of the page where that is so. */
    void open(String wanted, Kind... kinds) {
        counts = null;
        try {
            if (wanted == null || wanted.isBlank()) {
                jobs.list(caller(), kinds[0]);
                return;
            }
            JobView found = jobs.get(caller(), UUID.fromString(wanted));
            if (!List.of(kinds).contains(found.kind())) {
                throw new DomainException.NotFound("job-not-found", "Job " + wanted + " is of another kind");
            }
            id = found.id();
            job = found;
        } catch (IllegalArgumentException noId) {
            notices.instead(new DomainException.NotFound("job-not-found", noId.getMessage()));
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public JobView getJob() {
        if (job == null && id != null) {
            job = jobs.get(caller(), id);
        }
        return job;
    }

    public List<JobView> list(Kind kind) {
        return jobs.list(caller(), kind);
    }

    public List<KindCount> getCounts() {
        if (counts == null) {
            counts = jobs.counts(caller(), id);
        }
        return counts;
    }

    /** @return the first rows of which this came, or will come */
    public List<RowView> rows(String outcome) {
        return jobs.rows(caller(), id, EnumSet.of(Outcome.valueOf(outcome)), 0, SHOWN);
    }

    /** @return how many rows of which this came, or will come */
    public long count(String outcome) {
        return getCounts().stream().mapToLong(kind -> kind.counts().get(Outcome.valueOf(outcome))).sum();
    }

    public long count(KindCount kind, String outcome) {
        return kind.counts().get(Outcome.valueOf(outcome));
    }

    public int getShown() {
        return SHOWN;
    }

    public boolean isPrepared() {
        return getJob().state() == Jobs.State.PREPARED;
    }

    public boolean isStartable() {
        return getJob().state() == Jobs.State.PREPARED || getJob().state() == Jobs.State.CANCELLED
                || getJob().state() == Jobs.State.DONE && count("REFUSED") > 0;
    }

    /** @return a remark in the language of the reader; a code without words shows what the rule itself says */
    public String told(Remark remark) {
        String key = "job.remark." + remark.code();
        String sentence = words.get(key);
        boolean known = !sentence.equals(key);
        String field = remark.field().isEmpty() ? "" : remark.field() + ": ";
        String detail = remark.detail() == null || remark.detail().isEmpty() ? "" : known ? " (" + remark.detail() + ")" : remark.detail();
        return field + (known ? sentence : "") + detail;
    }

    /** Looks again while the job runs; once it no longer does, the whole page is shown anew, with its report. */
    public void tick() {
        job = jobs.get(caller(), id);
        counts = null;
        if (!job.running()) {
            String address = "/intranet/" + here().replace("?faces-redirect=true&", ".xhtml?");
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            try {
                external.redirect(external.getRequestContextPath() + address);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String start() {
        return act(() -> jobs.start(caller(), id), "job.started", here());
    }

    public String cancel() {
        return act(() -> jobs.cancel(caller(), id), "job.cancelled", here());
    }

    public String discard() {
        return act(() -> jobs.discard(caller(), id), "job.discarded", page());
    }

    private String act(Runnable deed, String told, String next) {
        try {
            deed.run();
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
        notices.done(told);
        return next;
    }

    String here() {
        return page() + "&id=" + id;
    }

    private String page() {
        return address(getJob().kind());
    }

    static String address(Kind kind) {
        return (kind == Kind.TYPE_MOVE ? "typen-overzetten" : "typen-inlezen") + "?faces-redirect=true";
    }

    Caller caller() {
        return current.as("beheer");
    }
}
