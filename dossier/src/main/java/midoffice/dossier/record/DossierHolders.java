package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.register.PartyType;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.text.Texts;
import midoffice.dossier.type.TypeBook;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who asked for a dossier and who has it in hand, read from its roles into the columns that work lists and My page search. A new dossier is of
 * the unit that its type names ({@code verantwoordelijke}), else of {@code midoffice.dossiers.intake-unit}, until a unit is its handler. Where
 * the type knows no handlers, only the house itself gives it to units and officials.
 */
@ApplicationScoped
class DossierHolders {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LOGIN = 120;

    private final RoleRepository roles;
    private final TypeBook types;
    private final KnownUnits units;
    private final Parties parties;
    private final Optional<String> intake;

    protected DossierHolders() {
        this(null, null, null, null, Optional.empty());
    }

    @Inject
    DossierHolders(RoleRepository roles, TypeBook types, KnownUnits units, Parties parties,
            @ConfigProperty(name = "midoffice.dossiers.intake-unit") Optional<String> intake) {
        this.roles = roles;
        this.types = types;
        this.units = units;
        this.parties = parties;
        this.intake = intake;
    }

    /** The unit of a new dossier on which nobody has a role yet. */
    Optional<String> unitOf(UUID type) {
        return Stream.of(types.dossierType(type).map(t -> t.responsible()), intake).flatMap(Optional::stream)
                .filter(units::isUnit).findFirst();
    }

    /** Reads the roles of the dossier anew. @param gone a role that is about to go, null when none is */
    void read(Dossier dossier, UUID gone) {
        List<Role> all = roles.of(dossier.id()).stream().filter(r -> !r.id().equals(gone)).toList();
        if (types.roleTypesOf(dossier.type()).stream().anyMatch(r -> r.genericDescription() == RoleKind.HANDLER)) {
            String unit = last(all, RoleKind.HANDLER, PartyType.ORGANISATIONAL_UNIT).map(Role::partyNumber).filter(units::isUnit)
                    .orElse(dossier.unitCode());
            String handler = last(all, RoleKind.HANDLER, PartyType.EMPLOYEE).map(Role::partyNumber).map(n -> Texts.cut(n, LONGEST_LOGIN)).orElse(null);
            dossier.heldBy(unit, handler);
        }
        if (!dossier.isOfHouse()) {
            Optional<Role> initiator = all.stream().filter(r -> RoleKind.INITIATOR.name().equals(r.kind())).findFirst();
            PartyId party = initiator.flatMap(this::party).orElse(null);
            dossier.askedBy(party == null ? null : party.value(), initiator.map(i -> name(i, party)).orElse(null));
        }
    }

    private static Optional<Role> last(List<Role> all, RoleKind kind, PartyType partyType) {
        return all.stream().filter(r -> kind.name().equals(r.kind()) && partyType.name().equals(r.partyType()) && r.partyNumber() != null)
                .reduce((older, newer) -> newer);
    }

    /** The person or organisation of the CRM with that number. */
    private Optional<PartyId> party(Role role) {
        return role.partyNumber() == null || role.partyNumber().isBlank() ? Optional.empty()
                : parties.byIdentifier(Caller.system("dossier register"), role.partyNumber());
    }

    /** As the role says; else as the CRM knows the party, so that nobody is called by a number where a name is known. */
    private String name(Role role, PartyId party) {
        Map<String, Object> known = role.identification();
        String name = Stream.of("givenNames", "surnamePrefix", "surname", "registeredName").map(known::get)
                .filter(String.class::isInstance).map(String.class::cast).filter(s -> !s.isBlank()).reduce((a, b) -> a + " " + b)
                .or(() -> tradeName(known))
                .or(() -> party == null ? Optional.empty() : Optional.of(parties.view(Caller.system("dossier register"), party).displayName()))
                .orElse(role.partyNumber());
        return name == null ? null : Texts.cut(name, LONGEST_NAME);
    }

    private static Optional<String> tradeName(Map<String, Object> known) {
        return known.get("tradeNames") instanceof List<?> names && !names.isEmpty() ? Optional.of(String.valueOf(names.get(0))) : Optional.empty();
    }
}
