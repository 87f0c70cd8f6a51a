package midoffice.crm.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.access.AccessAudit.NamedLook;
import midoffice.crm.api.access.AccessLog.Look;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One look at one party's data. Nothing in it can change. */
@Entity
@Table(name = "crm_access_log")
public class AccessRecord {

    private static final int PURPOSE_LENGTH = 250;
    private static final int FIELDS_LENGTH = 2000;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id", updatable = false)
    private UUID id;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Convert(converter = UuidConverter.class)
    @Column(name = "subject_party", updatable = false)
    private UUID subjectParty;

    @Column(name = "caller_subject", updatable = false)
    private String callerSubject;

    @Convert(converter = UuidConverter.class)
    @Column(name = "caller_party", updatable = false)
    private UUID callerParty;

    @Column(name = "unit", updatable = false)
    private String unit;

    @Column(name = "role", updatable = false)
    private String role;

    @Column(name = "category", updatable = false)
    private String category;

    @Column(name = "reference", updatable = false)
    private String reference;

    @Column(name = "purpose", updatable = false)
    private String purpose;

    @Column(name = "caller_name", updatable = false)
    private String callerName;

    @Column(name = "fields", updatable = false)
    private String fields;

    @Column(name = "legal_basis", updatable = false)
    private String legalBasis;

    /** For JPA. */
    protected AccessRecord() {
    }

    AccessRecord(Caller caller, PartyId subject, String category, String reference, Collection<String> fields, String legalBasis,
            Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.subjectParty = subject.value();
        this.callerSubject = caller.subject();
        this.callerParty = caller.party() == null ? null : caller.party().value();
        this.unit = caller.unit() == null ? null : caller.unit().code();
        this.role = roleOf(caller);
        this.category = category;
        this.reference = reference;
        this.purpose = shortened(caller.purpose());
        this.callerName = caller.name();
        this.fields = fields.isEmpty() ? null : listed(fields);
        this.legalBasis = legalBasis;
    }

    private static String listed(Collection<String> fields) {
        String all = fields.stream().distinct().sorted().collect(Collectors.joining(","));
        return all.length() <= FIELDS_LENGTH ? all : all.substring(0, all.lastIndexOf(',', FIELDS_LENGTH));
    }

    UUID id() {
        return id;
    }

    Look asLook() {
        return new Look(at, unit, role, category, reference, purpose, fieldList(), legalBasis,
                Role.SUPPLIER_SYSTEM.name().equals(role) ? callerName : null);
    }

    NamedLook asNamedLook() {
        return new NamedLook(at, callerSubject, callerName, unit, role, category, reference, purpose, fieldList(), legalBasis);
    }

    private List<String> fieldList() {
        return fields == null ? List.of() : List.of(fields.split(","));
    }

    /** Somebody with several roles is shown by the one that comes first in {@link Role}: those that handle people's affairs. */
    private static String roleOf(Caller caller) {
        return caller.roles().stream().min(Comparator.naturalOrder()).map(Role::name).orElse("ANONYMOUS");
    }

    private static String shortened(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            return "-";
        }
        return purpose.length() <= PURPOSE_LENGTH ? purpose : purpose.substring(0, PURPOSE_LENGTH);
    }
}
