package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.register.Registered;

/** Somebody's part in a dossier. */
@Entity
@Table(name = "dos_role")
class Role extends Registered {

    /** Numbers by which parties are known, the most telling first. */
    private static final List<String> NUMBERS = List.of("nationalNumber", "organisationNumber", "establishmentNumber", "employeeNumber",
            "unitNumber", "otherPersonNumber", "administrationNumber", "otherOrganisationNumber");

    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Convert(converter = UuidConverter.class)
    @Column(name = "role_type")
    private UUID roleType;
    @Column(name = "role_kind")
    private String kind;
    @Column(name = "description")
    private String description;
    @Column(name = "party")
    private String party;
    @Column(name = "party_type")
    private String partyType;
    @Column(name = "number_kind")
    private String numberKind;
    @Column(name = "party_number")
    private String partyNumber;

    protected Role() {
    }

    Role(RoleRegister.Facts facts, RoleTypeView type, Instant now) {
        super(now);
        dossier = facts.dossier();
        roleType = type.id();
        kind = type.genericDescription().name();
        description = type.description();
        party = facts.party() == null || facts.party().isEmpty() ? null : facts.party();
        partyType = facts.partyType().name();
        Map<String, Object> known = facts.partyIdentification() == null ? Map.of() : facts.partyIdentification();
        NUMBERS.stream().filter(n -> known.get(n) instanceof String s && !s.isBlank()).findFirst().ifPresent(n -> {
            numberKind = n;
            partyNumber = (String) known.get(n);
        });
        write(facts);
    }

    UUID roleType() {
        return roleType;
    }

    /** The same part under another version of the type. */
    void becomes(RoleTypeView type) {
        RoleRegister.Facts told = facts(RoleRegister.Facts.class);
        roleType = type.id();
        kind = type.genericDescription().name();
        description = type.description();
        write(new RoleRegister.Facts(told.dossier(), told.party(), told.partyType(), told.preferredName(), type.id(), told.explanation(),
                told.mandate(), told.contactPerson(), told.partyIdentification()));
    }

    UUID dossier() {
        return dossier;
    }

    String partyType() {
        return partyType;
    }

    /** The most telling number of the party, null when none is known. */
    String partyNumber() {
        return partyNumber;
    }

    /** Numbers and names of the party as the client told them. */
    Map<String, Object> identification() {
        Map<String, Object> told = facts(RoleRegister.Facts.class).partyIdentification();
        return told == null ? Map.of() : told;
    }

    String kind() {
        return kind;
    }

    String description() {
        return description;
    }

    RoleRegister.View view(List<UUID> statuses) {
        Map<String, Object> derived = new HashMap<>();
        derived.put("description", description);
        derived.put("genericDescription", kind);
        derived.put("registrationDate", registered());
        derived.put("statuses", statuses);
        return shown(derived, RoleRegister.View.class);
    }
}
