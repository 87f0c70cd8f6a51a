package midoffice.channels.demo;

import static midoffice.crm.api.AttributeSource.CROSSROADS_BANK_ENTERPRISES;
import static midoffice.crm.api.AttributeSource.DECLARED;
import static midoffice.crm.api.AttributeSource.NATIONAL_REGISTER;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.DepartmentRoles.NewRole;
import midoffice.crm.api.DepartmentRoles.RoleView;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.Parties.RegisterParty;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.ServiceClients;
import midoffice.crm.api.Staff;
import midoffice.crm.api.Staff.Member;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.UnitId;

/** Who lives and works in the demo city, and whose systems may call. */
@Dependent
class DemoPeople {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private final DemoFolder folder;
    private final ServiceClients clients;
    private final Staff staff;
    private final DepartmentRoles roles;
    private final Parties parties;

    @Inject
    DemoPeople(DemoFolder folder, ServiceClients clients, Staff staff, DepartmentRoles roles, Parties parties) {
        this.folder = folder;
        this.clients = clients;
        this.staff = staff;
        this.roles = roles;
        this.parties = parties;
    }

    void load(Caller caller) {
        folder.each("clients.json", "clientId", entry -> loadClient(caller, entry));
        folder.each("staff.json", "login", entry -> loadMember(caller, entry));
        Set<UnitId> units = roles.all(caller, true).stream().map(RoleView::unit).collect(Collectors.toSet());
        folder.each("department-roles.json", "unit", entry -> {
            if (!units.contains(new UnitId(entry.getString("unit")))) {
                loadRoles(caller, entry);
            }
        });
        folder.each("persons.json", "insz", entry -> loadParty(caller, PartyKind.PERSON, entry.getString("insz"), person(entry)));
        folder.each("companies.json", "enterpriseNumber",
                entry -> loadParty(caller, PartyKind.ORGANISATION, entry.getString("enterpriseNumber"), company(entry)));
    }

    private void loadClient(Caller caller, JsonObject entry) {
        String id = entry.getString("clientId");
        String secret = entry.getString("secret");
        if (clients.authenticate(caller, id, secret).isEmpty()) {
            clients.register(caller, id, entry.getString("name"), secret, Set.copyOf(Entries.strings(entry, "scopes")));
        }
    }

    private void loadMember(Caller caller, JsonObject entry) {
        if (staff.find(caller, entry.getString("login")).isEmpty()) {
            staff.register(caller, member(entry));
        }
    }

    private void loadRoles(Caller caller, JsonObject entry) {
        for (Entitlement entitlement : Entitlement.values()) {
            for (String category : Entries.strings(entry, entitlement.name().toLowerCase(Locale.ROOT))) {
                roles.give(caller, new NewRole(new UnitId(entry.getString("unit")), DataCategory.valueOf(category), entitlement,
                        entry.getString("purpose"), entry.getString("legalBasis"), FROM, null));
            }
        }
    }

    static Member member(JsonObject entry) {
        Set<Role> roles = Entries.strings(entry, "roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Member(entry.getString("login"), entry.getString("name"), new UnitId(entry.getString("unit")), roles);
    }

    /** A known party is left alone: it may have declared another e-mail address since. */
    private void loadParty(Caller caller, PartyKind kind, String identifier, List<NewAttribute> attributes) {
        if (parties.byIdentifier(caller, identifier).isEmpty()) {
            parties.register(caller, new RegisterParty(kind, identifier, attributes));
        }
    }

    private static List<NewAttribute> person(JsonObject entry) {
        List<NewAttribute> attributes = new ArrayList<>();
        add(attributes, PartyAttributes.GIVEN_NAME, entry.getString("givenName"), NATIONAL_REGISTER);
        add(attributes, PartyAttributes.FAMILY_NAME, entry.getString("familyName"), NATIONAL_REGISTER);
        add(attributes, PartyAttributes.BIRTH_DATE, entry.getString("birthDate"), NATIONAL_REGISTER);
        addAddress(attributes, entry, NATIONAL_REGISTER);
        add(attributes, PartyAttributes.EMAIL, entry.getString("email", null), DECLARED);
        add(attributes, PartyAttributes.PHONE, entry.getString("phone", null), DECLARED);
        return attributes;
    }

    private static List<NewAttribute> company(JsonObject entry) {
        List<NewAttribute> attributes = new ArrayList<>();
        add(attributes, PartyAttributes.ORGANISATION_NAME, entry.getString("name"), CROSSROADS_BANK_ENTERPRISES);
        add(attributes, PartyAttributes.LEGAL_FORM, entry.getString("legalForm"), CROSSROADS_BANK_ENTERPRISES);
        addAddress(attributes, entry, CROSSROADS_BANK_ENTERPRISES);
        return attributes;
    }

    private static void addAddress(List<NewAttribute> attributes, JsonObject entry, AttributeSource source) {
        Address address = Entries.address(entry.getJsonObject("address"));
        add(attributes, PartyAttributes.STREET, address.street(), source);
        add(attributes, PartyAttributes.HOUSE_NUMBER, address.houseNumber(), source);
        add(attributes, PartyAttributes.BOX, address.box(), source);
        add(attributes, PartyAttributes.POSTCODE, address.postcode(), source);
        add(attributes, PartyAttributes.MUNICIPALITY, address.municipality(), source);
    }

    private static void add(List<NewAttribute> attributes, String key, String value, AttributeSource source) {
        if (value != null) {
            attributes.add(new NewAttribute(key, value, source));
        }
    }
}
