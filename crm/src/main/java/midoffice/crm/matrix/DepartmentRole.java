package midoffice.crm.matrix;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles.NewRole;
import midoffice.crm.api.DepartmentRoles.RoleView;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** That a department may do something with a kind of data. */
@Entity
@Table(name = "crm_department_role")
public class DepartmentRole {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "unit")
    private String unit;
    @Enumerated(EnumType.STRING)
    @Column(name = "category")
    private DataCategory category;
    @Enumerated(EnumType.STRING)
    @Column(name = "entitlement")
    private Entitlement entitlement;
    @Column(name = "purpose")
    private String purpose;
    @Column(name = "legal_basis")
    private String legalBasis;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_until")
    private LocalDate validUntil;
    @Column(name = "given")
    private Instant given;
    @Column(name = "given_by")
    private String givenBy;
    @Column(name = "ended")
    private Instant ended;
    @Column(name = "ended_by")
    private String endedBy;
    @Column(name = "end_reason")
    private String endReason;

    /** For JPA. */
    protected DepartmentRole() {
    }

    DepartmentRole(NewRole role, Caller by, Instant now) {
        this.id = Ids.next();
        this.unit = role.unit().code();
        this.category = role.category();
        this.entitlement = role.entitlement();
        this.purpose = role.purpose().strip();
        this.legalBasis = role.legalBasis().strip();
        this.validFrom = role.validFrom();
        this.validUntil = role.validUntil();
        this.given = now;
        this.givenBy = by.subject();
    }

    void end(Caller by, String reason, Instant now) {
        if (ended != null) {
            throw new DomainException.Conflict("role-ended", "Role " + id + " ended at " + ended);
        }
        ended = now;
        endedBy = by.subject();
        endReason = reason;
    }

    UUID id() {
        return id;
    }

    DataCategory category() {
        return category;
    }

    Entitlement entitlement() {
        return entitlement;
    }

    String legalBasis() {
        return legalBasis;
    }

    /** @return whether both would hold on some day */
    boolean overlaps(NewRole other) {
        boolean startsInTime = validUntil == null || other.validFrom().isBefore(validUntil);
        return startsInTime && (other.validUntil() == null || validFrom.isBefore(other.validUntil()));
    }

    RoleView asView() {
        return new RoleView(id, new UnitId(unit), category, entitlement, purpose, legalBasis, validFrom, validUntil, given, givenBy, ended,
                endedBy, endReason);
    }
}
