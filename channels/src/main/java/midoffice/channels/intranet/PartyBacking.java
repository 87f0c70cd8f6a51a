package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.Dossiers.DossierRow;

/** One person or organisation: what is known and from where, and everything the city did with it. */
@Named
@RequestScoped
public class PartyBacking {

    private static final int SHOWN = 50;

    private CurrentCaller current;
    private Parties parties;
    private Dossiers dossiers;
    private Reports reports;
    private Interactions interactions;
    private Notices notices;

    private String id;
    private PartyView party;
    private Page<DossierRow> dossierRows;
    private List<ReportView> reportRows = List.of();
    private List<InteractionView> interactionRows = List.of();

    protected PartyBacking() {
    }

    @Inject
    PartyBacking(CurrentCaller current, Parties parties, Dossiers dossiers, Reports reports, Interactions interactions, Notices notices) {
        this.current = current;
        this.parties = parties;
        this.dossiers = dossiers;
        this.reports = reports;
        this.interactions = interactions;
        this.notices = notices;
    }

    /** Reads the party of the address. */
    public void open() {
        try {
            PartyId wanted = PartyId.of(String.valueOf(id));
            var caller = current.as(Purpose.LOOK_UP);
            party = parties.view(caller, wanted);
            dossierRows = dossiers.ofParty(caller, wanted, PageRequest.first(SHOWN));
            reportRows = reports.ofParty(caller, wanted);
            interactionRows = interactions.ofParty(caller, wanted, SHOWN);
        } catch (IllegalArgumentException e) {
            notices.instead(new DomainException.NotFound("party-not-found", "No party id: " + id));
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    public PartyView getParty() {
        return party;
    }

    public List<DossierRow> getDossiers() {
        return dossierRows == null ? List.of() : dossierRows.items();
    }

    /** @return how many dossiers the reader may see, also those beyond the rows shown */
    public long getDossierTotal() {
        return dossierRows == null ? 0 : dossierRows.total();
    }

    public List<ReportView> getReports() {
        return reportRows;
    }

    public List<InteractionView> getInteractions() {
        return interactionRows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
