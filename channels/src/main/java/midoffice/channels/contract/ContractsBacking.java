package midoffice.channels.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.Certification;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.ContractView;
import midoffice.crm.api.ServiceContracts.NewContract;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Contracts with client systems: the list, a form to conclude one, and one to end it. */
@Named
@RequestScoped
public class ContractsBacking {

    private CurrentCaller current;
    private ServiceContracts contracts;
    private ServiceClients clients;
    private Words words;
    private Notices notices;

    private List<ContractView> rows;
    private final List<TermRow> terms = Stream.concat(Stream.of(ServiceContracts.IDENTIFIER),
            PartyAttributes.all().stream().map(AttributeDefinition::key)).map(TermRow::new).toList();
    private String past;
    private String client;
    private String purpose;
    private String legalBasis;
    private String retention;
    private String from;
    private String until;
    private boolean secretAddresses;
    private String ending;
    private String reason;

    protected ContractsBacking() {
    }

    @Inject
    ContractsBacking(CurrentCaller current, ServiceContracts contracts, ServiceClients clients, Words words, Notices notices) {
        this.current = current;
        this.contracts = contracts;
        this.clients = clients;
        this.words = words;
        this.notices = notices;
    }

    /** Refuses whoever keeps nor judges contracts before anything is shown. */
    public void open() {
        try {
            getRows();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String conclude() {
        try {
            contracts.conclude(caller(), new NewContract(client, purpose, legalBasis, days(), TypedDay.of("validFrom", "day-invalid", from), TypedDay.of("validUntil", "day-invalid", until),
                    secretAddresses, terms.stream().filter(TermRow::isChosen).map(TermRow::asTerm).toList()));
            notices.done("contract.done.concluded");
            return "dienstcontracten?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public String end() {
        try {
            contracts.end(caller(), UUID.fromString(ending), reason);
            notices.done("contract.done.ended");
            return "dienstcontracten?faces-redirect=true";
        } catch (IllegalArgumentException e) {
            notices.failed(new DomainException.NotFound("contract-not-found", "No contract " + ending));
            return null;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** What is no number is refused by the use case, with the other faults. */
    private int days() {
        String typed = retention == null ? "" : retention.strip();
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    public List<ContractView> getRows() {
        if (rows == null) {
            rows = contracts.all(caller(), isPast());
        }
        return rows;
    }

    public String readable(ContractView row) {
        return listed(row, Term::readable, true);
    }

    public String writable(ContractView row) {
        return listed(row, Term::writable, false);
    }

    public String searchable(ContractView row) {
        return listed(row, Term::searchable, false);
    }

    private String listed(ContractView row, Predicate<Term> which, boolean level) {
        return row.terms().stream().filter(which).map(term -> attribute(term.key()) + (level && term.minimum() != Certification.UNPROVEN
                ? " (" + words.get("contract.from-level", words.get("contract.level." + term.minimum())) + ")" : "")).collect(Collectors.joining(", "));
    }

    /** @return the attribute in words */
    public String attribute(String key) {
        return words.code("attribute", key);
    }

    /** @return name of a field of the form's line, for who does not see the table */
    public String label(TermRow row, String column) {
        return attribute(row.getKey()) + ": " + words.get("contract." + column);
    }

    public List<TermRow> getTerms() {
        return terms;
    }

    public List<ServiceClients.Client> getClients() {
        return isKeeper() ? clients.all(caller()) : List.of();
    }

    public Certification[] getLevels() {
        return Certification.values();
    }

    /** @return the contract that the reader is about to end, null when it ended meanwhile */
    private ContractView getChosen() {
        return getRows().stream().filter(row -> row.ended() == null && row.id().toString().equals(ending)).findFirst().orElse(null);
    }

    /** @return the chosen contract, in words */
    public String getChosenWords() {
        ContractView chosen = getChosen();
        return chosen == null ? words.get("error.contract-ended") : words.get("contract.end.of", chosen.clientName(), chosen.purpose());
    }

    /** @return whether the reader may conclude and end, not only see */
    public boolean isKeeper() {
        return caller().has(Role.ADMINISTRATOR);
    }

    public boolean isPast() {
        return "1".equals(past);
    }

    public String getShown() {
        return past;
    }

    public void setShown(String shown) {
        this.past = shown;
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getRetention() {
        return retention;
    }

    public void setRetention(String retention) {
        this.retention = retention;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public boolean isSecretAddresses() {
        return secretAddresses;
    }

    public void setSecretAddresses(boolean secretAddresses) {
        this.secretAddresses = secretAddresses;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
