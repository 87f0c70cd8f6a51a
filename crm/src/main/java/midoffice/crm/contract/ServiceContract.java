package midoffice.crm.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.ServiceContracts.ContractView;
import midoffice.crm.api.ServiceContracts.NewContract;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.crm.party.Disclosure;

/** A contract with a client system. Only its end is ever written. */
@Entity
@Table(name = "crm_contract")
public class ServiceContract {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "client_id")
    private String client;
    @Column(name = "client_name")
    private String clientName;
    @Column(name = "purpose")
    private String purpose;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "retention_days")
    private int retentionDays;
    @Column(name = "secret_addresses")
    private boolean secretAddresses;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "concluded")
    private Instant concluded;
    @Column(name = "concluded_by")
    private String concludedBy;
    @Column(name = "ended")
    private Instant ended;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;
    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL)
    private List<ContractTerm> terms = new ArrayList<>();

    /** For JPA. */
    protected ServiceContract() {
    }

    ServiceContract(NewContract agreed, String clientName, Caller by, Instant now) {
        this.id = Ids.next();
        this.client = agreed.client();
        this.clientName = clientName;
        this.purpose = agreed.purpose().strip();
        this.legalBasis = agreed.legalBasis().strip();
        this.retentionDays = agreed.retentionDays();
        this.secretAddresses = agreed.secretAddresses();
        this.validFrom = agreed.validFrom();
        this.validUntil = agreed.validUntil();
        this.concluded = now;
        this.concludedBy = by.subject();
        agreed.terms().forEach(term -> terms.add(new ContractTerm(this, term)));
    }

    void end(Caller by, String reason, Instant now) {
        if (ended != null) {
            throw new DomainException.Conflict("contract-ended", "Contract " + id + " ended at " + ended);
        }
        ended = now;
        endedBy = by.subject();
        endReason = reason;
    }

    UUID id() {
        return id;
    }

    String purpose() {
        return purpose;
    }

    String legalBasis() {
        return legalBasis;
    }

    int retentionDays() {
        return retentionDays;
    }

    /** The client, as who reads. */
    Caller asCaller() {
        return new Caller(client, clientName, Set.of(Role.SUPPLIER_SYSTEM), null, null, purpose);
    }

    boolean isInForce(LocalDate day) {
        return ended == null && !validFrom.isAfter(day) && (validUntil == null || validUntil.isAfter(day));
    }

    /** @return whether both would hold on some day */
    boolean overlaps(NewContract other) {
        boolean startsInTime = validUntil == null || other.validFrom().isBefore(validUntil);
        return startsInTime && (other.validUntil() == null || validFrom.isBefore(other.validUntil()));
    }

    /** What may be shown, found and written under it. */
    Disclosure disclosure() {
        return new Disclosure(terms(), secretAddresses);
    }

    private List<Term> terms() {
        return terms.stream().map(ContractTerm::asTerm).sorted(Comparator.comparing(Term::key)).toList();
    }

    ContractView asView() {
        return new ContractView(id, client, clientName, purpose, legalBasis, retentionDays, validFrom, validUntil, secretAddresses, terms(), concluded,
                concludedBy, ended, endedBy, endReason);
    }
}
