package midoffice.dossier.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.RoleRegister;

/** What to call a party or object that is told by its numbers and names. */
final class PartyNames {

    private static final List<List<String>> NAMES = List.of(List.of("givenNames", "surnamePrefix", "surname"), List.of("initials", "surname"),
            List.of("registeredName"), List.of("tradeNames"), List.of("name"), List.of("lastName"));
    private static final List<String> NUMBERS = List.of("nationalNumber", "organisationNumber", "establishmentNumber", "employeeNumber",
            "unitNumber", "otherPersonNumber", "administrationNumber", "otherOrganisationNumber");

    private PartyNames() {
    }

    static String name(RoleRegister.View role) {
        if (role.preferredName() != null && !role.preferredName().isBlank()) {
            return role.preferredName();
        }
        Map<String, Object> known = role.partyIdentification() == null ? Map.of() : role.partyIdentification();
        return NAMES.stream().map(parts -> joined(known, parts)).filter(n -> !n.isBlank()).findFirst()
                .orElse(role.party() == null || role.party().isBlank() ? null : role.party());
    }

    static String number(RoleRegister.View role) {
        Map<String, Object> known = role.partyIdentification() == null ? Map.of() : role.partyIdentification();
        return NUMBERS.stream().map(known::get).map(PartyNames::text).filter(n -> !n.isBlank()).findFirst().orElse(null);
    }

    /** An object by what it says of itself: its address, or all texts of its identification. */
    static String object(DossierObjectRegister.View object) {
        String told = object.objectIdentification() == null ? "" : texts(object.objectIdentification().values()).distinct()
                .collect(Collectors.joining(" · "));
        return Stream.of(object.relationDescription(), told, object.object()).filter(Objects::nonNull).filter(t -> !t.isBlank()).distinct()
                .collect(Collectors.joining(": "));
    }

    private static Stream<String> texts(Collection<?> values) {
        return values.stream().flatMap(v -> v instanceof Map<?, ?> inner ? texts(inner.values())
                : v instanceof Collection<?> many ? texts(many) : Stream.of(text(v))).filter(t -> !t.isBlank());
    }

    private static String joined(Map<String, Object> known, List<String> parts) {
        return parts.stream().map(known::get).map(PartyNames::text).filter(p -> !p.isBlank()).collect(Collectors.joining(" "));
    }

    private static String text(Object value) {
        return value == null ? "" : value instanceof Collection<?> many ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
