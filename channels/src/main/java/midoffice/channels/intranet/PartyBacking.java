package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.channels.identity.CurrentCaller;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.crm.api.Newsletters;
import midoffice.crm.api.Newsletters.Mine;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.PartyView.Past;
import midoffice.crm.api.common.BelgianCalendar;
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
    private Newsletters newsletters;
    private Interactions interactions;
    private DepartmentRoles roles;
    private Words words;
    private Notices notices;

    private String id;
    private String trueOn;
    private String knownOn;
    private String shown;
    private String attribute;
    private String value;
    private String validFrom;
    private String proof;
    private boolean past;
    private Set<DataCategory> adaptable;
    private List<Past> history = List.of();
    private PartyView party;
    private Page<DossierRow> dossierRows;
    private List<ReportView> reportRows = List.of();
    private List<Mine> newsletterRows = List.of();
    private List<InteractionView> interactionRows = List.of();

    protected PartyBacking() {
    }

    @Inject
    PartyBacking(CurrentCaller current, Parties parties, Dossiers dossiers, Reports reports, Newsletters newsletters, Interactions interactions,
            DepartmentRoles roles, Words words, Notices notices) {
        this.current = current;
        this.parties = parties;
        this.dossiers = dossiers;
        this.reports = reports;
        this.newsletters = newsletters;
        this.interactions = interactions;
        this.roles = roles;
        this.words = words;
        this.notices = notices;
    }

    /** Reads the party of the address. */
    public void open() {
        try {
            PartyId wanted = PartyId.of(String.valueOf(id));
            var caller = current.as(Purpose.LOOK_UP);
            LocalDate day = date(trueOn);
            LocalDate known = date(knownOn);
            past = day != null && known != null;
            if (!past && !(blank(trueOn) && blank(knownOn))) {
                notices.failed(new DomainException.Invalid("trueOn", "party.asof", words.get("party.asof.wrong")));
            }
            party = past ? parties.view(caller, wanted, day, known.plusDays(1).atStartOfDay(BelgianCalendar.ZONE).toInstant())
                    : parties.view(caller, wanted);
            if (showsHistory()) {
                history = parties.history(caller, wanted);
            }
            dossierRows = dossiers.ofParty(caller, wanted, PageRequest.first(SHOWN));
            reportRows = reports.ofParty(caller, wanted);
            newsletterRows = newsletters.ofParty(caller, wanted);
            boolean events = roles.mine(caller, Entitlement.CONSULT).contains(DataCategory.INTERACTION);
            interactionRows = events ? interactions.ofParty(caller, wanted, SHOWN) : List.of();
        } catch (IllegalArgumentException e) {
            notices.instead(new DomainException.NotFound("party-not-found", "No party id: " + id));
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    /** Writes down that proof of a value was seen. */
    public String verify() {
        try {
            PartyId wanted = PartyId.of(String.valueOf(id));
            parties.verify(current.as(Purpose.LOOK_UP), wanted, attribute, value,
                    TypedDay.of("validFrom", "date-invalid", validFrom), proof);
            notices.done("party.verify.done");
            return "persoon?faces-redirect=true&id=" + id;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** @return what the reader's unit may write down with proof about this party */
    public List<String> getVerifiable() {
        if (adaptable == null) {
            adaptable = roles.mine(current.as(Purpose.LOOK_UP), Entitlement.ADAPT);
        }
        return PartyAttributes.all().stream().filter(d -> (party == null || d.fits(party.kind())) && adaptable.contains(d.category()) && !d.multiple())
                .map(AttributeDefinition::key).toList();
    }

    /** @return what is withheld, in words; empty when nothing is */
    public String getWithheld() {
        return party == null ? "" : party.withheld().stream().sorted().map(category -> words.get("data." + category)).collect(Collectors.joining(", "));
    }

    public List<Past> getHistory() {
        return history;
    }

    /** @return from when until when it is true, in words */
    public String valid(Past row) {
        return span(words.day(row.validFrom()), words.day(row.validUntil()));
    }

    /** @return from when until when the city believed it, in words */
    public String known(Past row) {
        return span(words.at(row.known()), words.at(row.superseded()));
    }

    private String span(String from, String until) {
        if (from.isEmpty()) {
            return until.isEmpty() ? words.get("party.history.always") : words.get("party.history.until", until);
        }
        return until.isEmpty() ? words.get("party.history.since", from) : words.get("party.history.span", from, until);
    }

    public boolean showsHistory() {
        return "1".equals(shown);
    }

    public boolean isPast() {
        return past;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static LocalDate date(String text) {
        try {
            return blank(text) ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
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

    public List<Mine> getNewsletters() {
        return newsletterRows;
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

    public String getTrueOn() {
        return trueOn;
    }

    public void setTrueOn(String trueOn) {
        this.trueOn = trueOn;
    }

    public String getKnownOn() {
        return knownOn;
    }

    public void setKnownOn(String knownOn) {
        this.knownOn = knownOn;
    }

    public String getShown() {
        return shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public String getAttribute() {
        return attribute;
    }

    public void setAttribute(String attribute) {
        this.attribute = attribute;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(String validFrom) {
        this.validFrom = validFrom;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }
}
