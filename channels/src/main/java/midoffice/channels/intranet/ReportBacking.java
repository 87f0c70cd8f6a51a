package midoffice.channels.intranet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.PointView;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;

/** One report with the form to answer it. */
@Named
@ViewScoped
public class ReportBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> ANSWERS = List.of("in-progress", "planned", "solved", "not-for-us");

    private CurrentCaller current;
    private Reports reports;
    private PublicReports shown;
    private Notices notices;

    private String id;
    /** Version that was on screen; travels in the form. */
    private long version;
    private String status;
    private String text;
    private String publicText;
    private transient ReportView report;

    protected ReportBacking() {
    }

    @Inject
    ReportBacking(CurrentCaller current, Reports reports, PublicReports shown, Notices notices) {
        this.current = current;
        this.reports = reports;
        this.shown = shown;
        this.notices = notices;
    }

    /** Reads the report of the address. */
    public void open() {
        try {
            version = getReport().version();
            publicText = getReport().description();
            status = ANSWERS.contains(getReport().status()) ? getReport().status() : ANSWERS.get(0);
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public ReportView getReport() {
        if (report == null) {
            try {
                report = reports.view(current.as(Purpose.REPORTS), ReportId.of(String.valueOf(id)));
            } catch (IllegalArgumentException e) {
                throw new DomainException.NotFound("report-not-found", "No report id: " + id);
            }
        }
        return report;
    }

    /** Sets the status and tells the reporter. */
    public String answer() {
        try {
            reports.answer(current.as(Purpose.REPORTS), getReport().id(), status, text, version);
            notices.done("done.answered", getReport().number());
            return "melding?faces-redirect=true&id=" + id;
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    /** Lets the public read the words that the official left, or nothing when they are empty. */
    public String publish() {
        try {
            shown.publish(current.as(Purpose.REPORTS), getReport().id(), publicText, version);
            notices.done(publicText == null ? "report.public.withdrawn" : "report.public.done", getReport().number());
            return "melding?faces-redirect=true&id=" + id;
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    /** @return whether to show the form: officials of the unit of the point; the use case decides again */
    public boolean isAnswerable() {
        Caller caller = current.as(Purpose.REPORTS);
        return caller.has(Role.OFFICIAL) && getReport().unit().equals(caller.unit());
    }

    public LocalizedText getPointName() {
        return reports.points().stream().filter(p -> p.code().equals(getReport().point())).map(PointView::name).findFirst()
                .orElseGet(() -> LocalizedText.dutch(getReport().point()));
    }

    public List<String> getAnswers() {
        return ANSWERS;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPublicText() {
        return publicText;
    }

    public void setPublicText(String publicText) {
        this.publicText = publicText;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
