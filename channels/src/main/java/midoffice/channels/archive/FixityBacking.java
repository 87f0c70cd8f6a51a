package midoffice.channels.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierFixity;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.api.FixityCheck.Fault;
import midoffice.dossier.api.FixityCheck.Report;

/** Whether stored content is still what was stored, and a check of one dossier at once. */
@Named
@RequestScoped
public class FixityBacking {

    private CurrentCaller current;
    private FixityCheck fixity;
    private DossierFixity dossiers;
    private Notices notices;

    private String number;
    private DossierFixity.Outcome outcome;
    private Report report;

    protected FixityBacking() {
    }

    @Inject
    FixityBacking(CurrentCaller current, FixityCheck fixity, DossierFixity dossiers, Notices notices) {
        this.current = current;
        this.fixity = fixity;
        this.dossiers = dossiers;
        this.notices = notices;
    }

    public void open() {
        try {
            getReport();
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public Report getReport() {
        if (report == null) {
            report = fixity.report(caller());
        }
        return report;
    }

    /** @return what the run under way found, or else the last one */
    public List<Fault> getFaults() {
        FixityCheck.Run current = getReport().current();
        FixityCheck.Run run = current != null && current.faults() > 0 ? current : getReport().last() == null ? current : getReport().last();
        return run == null ? List.of() : fixity.faults(caller(), run.id());
    }

    /** Stays on the page to show the outcome. */
    public String check() {
        try {
            outcome = dossiers.check(caller(), number);
            report = null;
        } catch (DomainException e) {
            notices.failed(e);
        }
        return null;
    }

    public DossierFixity.Outcome getOutcome() {
        return outcome;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    private Caller caller() {
        return current.as("bewaring");
    }
}
