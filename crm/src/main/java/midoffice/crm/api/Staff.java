package midoffice.crm.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.UnitId;

/** Who works for the city, in which unit and with which roles. */
public interface Staff {

    /** The identity door asks at each login (role SYSTEM). */
    Optional<Member> find(Caller caller, String login);

    /** Adds a member or replaces unit, name and roles of a known login. Administrators and the system. */
    void register(Caller caller, Member member);

    /** Members of a unit by name; all members when {@code unit} is null. Staff only. */
    List<Member> members(Caller caller, UnitId unit);

    /** One member of staff. Roles that are no staff role are refused on registration ({@code role-invalid}). */
    record Member(String login, String name, UnitId unit, Set<Role> roles) {
    }
}
