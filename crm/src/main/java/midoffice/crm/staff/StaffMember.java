package midoffice.crm.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.Staff.Member;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Somebody who works for the city. */
@Entity
@Table(name = "crm_staff")
public class StaffMember {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "login", updatable = false)
    private String login;

    @Column(name = "name")
    private String name;

    @Column(name = "unit")
    private String unit;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "crm_staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    /** For JPA. */
    protected StaffMember() {
    }

    private StaffMember(UUID id, String login) {
        this.id = id;
        this.login = login;
    }

    static StaffMember of(UUID id, Member member) {
        StaffMember created = new StaffMember(id, canonical(member.login()));
        created.become(member);
        return created;
    }

    /** @return the login in the form in which it is stored and compared */
    static String canonical(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Another name, unit or set of roles; the login stays. */
    final void become(Member member) {
        this.name = member.name();
        this.unit = member.unit().code();
        this.roles.retainAll(member.roles());
        this.roles.addAll(member.roles());
    }

    Member asMember() {
        return new Member(login, name, new UnitId(unit), Set.copyOf(roles));
    }
}
