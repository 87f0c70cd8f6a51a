package midoffice.channels.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DestructionReports;
import midoffice.dossier.api.DestructionReports.Report;

/** The report of what was destroyed or transferred. */
@Named
@RequestScoped
public class ArchiveReportBacking {

    private CurrentCaller current;
    private DestructionReports reports;
    private Notices notices;

    private String id;
    private Report report;

    protected ArchiveReportBacking() {
    }

    @Inject
    ArchiveReportBacking(CurrentCaller current, DestructionReports reports, Notices notices) {
        this.current = current;
        this.reports = reports;
        this.notices = notices;
    }

    public void open() {
        try {
            report = reports.read(current.as("archief"), UUID.fromString(String.valueOf(id)));
        } catch (DomainException e) {
            notices.instead(e);
        } catch (IllegalArgumentException e) {
            notices.instead(new DomainException.NotFound("list-not-found", "No list " + id));
        }
    }

    public Report getReport() {
        return report;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
