package midoffice.catalogue.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.catalogue.api.Organogram.Kind;
import midoffice.catalogue.api.Organogram.Reorganisation;
import midoffice.catalogue.api.Units.OpeningException;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

/** What may be done to units; and what a day with other hours means. */
class OrganogramRulesTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 3);
    private final Map<String, ServiceUnit> units = Stream.of(unit("stad", null), unit("ruimte", "stad"), unit("wonen", "ruimte"), unit("sport", null))
            .collect(Collectors.toMap(ServiceUnit::code, Function.identity()));

    @Test
    void acceptsWhatMakesSense() {
        assertEquals(List.of(), faults(Kind.CREATE, "", "nieuw", "Nieuw", "stad", ""));
        assertEquals(List.of(), faults(Kind.RENAME, "wonen", null, "Huisvesting", null, ""));
        assertEquals(List.of(), faults(Kind.MOVE, "wonen", null, null, "sport", ""));
        assertEquals(List.of(), faults(Kind.MERGE, "sport,wonen", "ruimte", null, null, ""));
        assertEquals(List.of(), faults(Kind.SPLIT, "ruimte", "erfgoed", "Erfgoed", null, "kaart"));
        assertEquals(List.of(), faults(Kind.CLOSE, "sport", null, null, null, ""));
    }

    @Test
    void namesTheFieldOfWhatDoesNot() {
        assertEquals(List.of("name required", "target unit-exists"), faults(Kind.CREATE, "", "sport", null, null, ""));
        assertEquals(List.of("units unit-unknown"), faults(Kind.RENAME, "nergens", null, "Naam", null, ""));
        assertEquals(List.of("parent unit-circle"), faults(Kind.MOVE, "ruimte", null, null, "wonen", ""));
        assertEquals(List.of("parent unit-circle"), faults(Kind.MOVE, "ruimte", null, null, "ruimte", ""));
        assertEquals(List.of("target unit-itself"), faults(Kind.MERGE, "sport", "sport", null, null, ""));
        assertEquals(List.of("target unit-circle"), faults(Kind.MERGE, "stad", "wonen", null, null, ""));
        assertEquals(List.of("units unit-has-units"), faults(Kind.CLOSE, "ruimte", null, null, null, ""));
        assertEquals(List.of("products product-unknown"), faults(Kind.SPLIT, "ruimte", "erfgoed", "Erfgoed", null, "zaal"));
        assertEquals(List.of("units required"), faults(Kind.CLOSE, "", null, null, null, ""));
    }

    @Test
    void aUnitThatEndedTakesNoPartAnyMore() {
        units.get("sport").end(DAY, "ruimte");
        assertEquals(List.of("units unit-unknown"), faults(Kind.MERGE, "sport", "ruimte", null, null, ""));
        assertEquals(List.of("target unit-unknown"), faults(Kind.MERGE, "wonen", "sport", null, null, ""));
    }

    @Test
    void aDayMayHaveOtherHoursOrNone() {
        SiteView site = new SiteView("hal", "Hal", new Address("Plein", "1", null, "9099", "Waterlinde"), List.of(),
                List.of(new OpeningException(DAY, null, null, "vormingsdag"),
                        new OpeningException(DAY.plusDays(1), LocalTime.of(10, 0), LocalTime.of(12, 0), "korter")));
        assertTrue(site.exceptional(DAY).orElseThrow().isEmpty());
        assertEquals(LocalTime.of(10, 0), site.exceptional(DAY.plusDays(1)).orElseThrow().get(0).from());
        assertFalse(site.exceptional(DAY.plusDays(2)).isPresent());
    }

    private List<String> faults(Kind kind, String touched, String target, String name, String parent, String product) {
        Set<UnitId> of = Arrays.stream(touched.split(",")).filter(code -> !code.isEmpty()).map(UnitId::new).collect(Collectors.toSet());
        return new OrganogramRules(units::get, slug -> slug.equals("kaart"),
                code -> units.values().stream().anyMatch(unit -> unit.ended() == null && code.equals(unit.parent())))
                .faults(new Reorganisation(kind, of, target == null ? null : new UnitId(target), name == null ? null : LocalizedText.dutch(name),
                        parent == null ? null : new UnitId(parent), product.isEmpty() ? Set.of() : Set.of(product), DAY, "reden"))
                .stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    private static ServiceUnit unit(String code, String parent) {
        return ServiceUnit.made(code, LocalizedText.dutch(code), parent, DAY);
    }
}
