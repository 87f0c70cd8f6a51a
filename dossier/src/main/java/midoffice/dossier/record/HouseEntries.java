package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.PartyType;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.register.InTheNameOf;
import midoffice.dossier.text.Texts;
import midoffice.dossier.type.TypeBook;
import midoffice.dossier.type.TypeFacts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Enters what happens at the city's own doors into the register, through the same use cases that clients call: so a dossier of the website
 * has the same rules, trail and notifications as any other. In the trail stands who did it; whether that person might was judged at the door,
 * so the mid office itself enters it.
 */
@ApplicationScoped
class HouseEntries {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_NAME = 200;

    private final DossierRegister dossiers;
    private final StatusRegister statuses;
    private final ResultRegister results;
    private final RoleRegister roles;
    private final RoleRepository roleRows;
    private final TypeBook types;
    private final Parties parties;
    private final String organisation;

    protected HouseEntries() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    HouseEntries(DossierRegister dossiers, StatusRegister statuses, ResultRegister results, RoleRegister roles, RoleRepository roleRows,
            TypeBook types, Parties parties, @ConfigProperty(name = "midoffice.types.owner", defaultValue = "000000000") String organisation) {
        this.dossiers = dossiers;
        this.statuses = statuses;
        this.results = results;
        this.roles = roles;
        this.roleRows = roleRows;
        this.types = types;
        this.parties = parties;
        this.organisation = organisation;
    }

    /** @return the id of a new dossier of that type, which has drawn its number */
    UUID open(Caller by, UUID type, TypeFacts facts, Instant now) {
        return dossiers.create(InTheNameOf.person(by), facts(organisation, type, facts, now)).id();
    }

    /** The day on which it is opened, in Belgium, does not count in its terms of working days. */
    static DossierRegister.Facts facts(String organisation, UUID type, TypeFacts facts, Instant now) {
        LocalDate day = now.atZone(BelgianCalendar.ZONE).toLocalDate();
        return new DossierRegister.Facts(null, organisation, Texts.cut(facts.title().in(Language.NL), LONGEST_TITLE), "", type, day, organisation, day,
                BelgianCalendar.plusWorkingDays(day, facts.target()), BelgianCalendar.plusWorkingDays(day, facts.deadline()), null, "",
                List.of(), null, null, null, null, null, null, "", null, List.of(), List.of(), null, null, null, "", "", null, null);
    }

    /** Says who asked for it and which unit handles it. */
    void parties(Caller by, UUID dossier, UUID type, PartyId applicant, String unit) {
        PartyView party = parties.view(Caller.system("dossier register"), applicant);
        boolean person = party.kind() == PartyKind.PERSON;
        Change change = InTheNameOf.person(by);
        role(change, dossier, type, RoleKind.INITIATOR, person ? PartyType.NATURAL_PERSON : PartyType.LEGAL_PERSON,
                person ? person(party) : Map.of("otherOrganisationNumber", Texts.cut(party.identifier(), 17), "registeredName", Texts.cut(party.displayName(), LONGEST_NAME)));
        role(change, dossier, type, RoleKind.HANDLER, PartyType.ORGANISATIONAL_UNIT, Map.of("unitNumber", unit));
    }

    private static Map<String, Object> person(PartyView party) {
        Map<String, Object> known = new HashMap<>();
        known.put("otherPersonNumber", party.identifier());
        known.put("surname", Texts.cut(party.value(PartyAttributes.FAMILY_NAME), LONGEST_NAME));
        known.put("givenNames", Texts.cut(party.value(PartyAttributes.GIVEN_NAME), LONGEST_NAME));
        return known;
    }

    void reach(Caller by, UUID dossier, UUID type, String statusKey, Instant at) {
        types.statusType(type, statusKey).ifPresent(status -> statuses.create(InTheNameOf.person(by),
                new StatusRegister.Facts(dossier, status.id(), at, "", null)));
    }

    /** Gives the dossier its result and ends it. @param words why it ended, in words of the type */
    void end(Caller by, UUID dossier, UUID type, String result, String words, Instant at) {
        types.resultTypeOfHouse(type, result).ifPresent(found -> results.create(InTheNameOf.person(by),
                new ResultRegister.Facts(dossier, found.id(), "")));
        types.endOf(type).ifPresent(end -> statuses.create(InTheNameOf.person(by), new StatusRegister.Facts(dossier, end.id(), at, words, null)));
    }

    /**
     * Puts it in the hands of one official, or of none; why goes into the trail.
     *
     * @return whether the roles tell it; they do not when the type knows no handlers
     */
    boolean handler(Caller by, UUID dossier, UUID type, String login, String reason) {
        Change change = InTheNameOf.person(by, reason);
        boolean released = release(change, dossier, PartyType.EMPLOYEE);
        return login == null ? released : role(change, dossier, type, RoleKind.HANDLER, PartyType.EMPLOYEE, Map.of("employeeNumber", login));
    }

    /**
     * Gives it to another unit, in nobody's hands.
     *
     * @return whether the roles tell it
     */
    boolean handOver(Caller by, UUID dossier, UUID type, String unit, String reason) {
        Change change = InTheNameOf.person(by, reason);
        release(change, dossier, PartyType.EMPLOYEE);
        release(change, dossier, PartyType.ORGANISATIONAL_UNIT);
        return role(change, dossier, type, RoleKind.HANDLER, PartyType.ORGANISATIONAL_UNIT, Map.of("unitNumber", unit));
    }

    private boolean release(Change change, UUID dossier, PartyType handlers) {
        List<UUID> released = roleRows.ofKind(dossier, RoleKind.HANDLER, handlers);
        released.forEach(row -> roles.delete(change, row));
        return !released.isEmpty();
    }

    private boolean role(Change change, UUID dossier, UUID type, RoleKind kind, PartyType partyType, Map<String, Object> party) {
        Optional<RoleTypeView> found = roleType(type, kind);
        found.ifPresent(role -> roles.create(change, new RoleRegister.Facts(dossier, "", partyType, "", role.id(), role.description(), null,
                null, party)));
        return found.isPresent();
    }

    private Optional<RoleTypeView> roleType(UUID type, RoleKind kind) {
        return types.roleTypesOf(type).stream().filter(r -> r.genericDescription() == kind).findFirst();
    }
}
