package midoffice.crm.relation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.CustomerRoles.CustomerRoleView;
import midoffice.crm.api.CustomerRoles.NewCustomerRole;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What a party is to the city. */
@Entity
@Table(name = "crm_customer_role")
public class CustomerRole {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "party_id")
    private UUID partyId;
    @Column(name = "role")
    private String role;
    @Column(name = "unit")
    private String unit;
    @Column(name = "reference")
    private String reference;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "since")
    private Instant since;
    @Column(name = "author")
    private String author;
    @Column(name = "ended")
    private Instant ended;
    @Column(name = "ended_by")
    private String endedBy;

    /** For JPA. */
    protected CustomerRole() {
    }

    CustomerRole(PartyId party, NewCustomerRole role, String author, Instant now) {
        this.id = Ids.next();
        this.partyId = party.value();
        this.role = role.role();
        this.unit = role.unit() == null ? null : role.unit().code();
        this.reference = role.reference();
        this.validFrom = role.validFrom();
        this.validUntil = role.validUntil();
        this.since = now;
        this.author = author;
    }

    void end(LocalDate day, String by, Instant now) {
        validUntil = day;
        ended = now;
        endedBy = by;
    }

    UUID id() {
        return id;
    }

    boolean isSameAs(NewCustomerRole other) {
        boolean sameUnit = unit == null ? other.unit() == null : other.unit() != null && unit.equals(other.unit().code());
        return role.equals(other.role()) && sameUnit && (validUntil == null || other.validFrom().isBefore(validUntil))
                && (other.validUntil() == null || validFrom.isBefore(other.validUntil()));
    }

    CustomerRoleView asView(LocalDate today) {
        return new CustomerRoleView(id, role, unit == null ? null : new UnitId(unit), reference, validFrom, validUntil, since, author,
                !validFrom.isAfter(today) && (validUntil == null || validUntil.isAfter(today)));
    }
}
