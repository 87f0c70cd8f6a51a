package midoffice.channels.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductView;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.Reports.PointView;
import midoffice.crm.api.Staff.Member;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.NationalNumber;
import midoffice.dossier.api.FormView;
import org.junit.jupiter.api.Test;

/** The demo city hangs together: whatever one file names stands in another, and numbers could be real. */
class DemoDataTest {

    private static final String DIRECTORY = "../ear/src/demo";
    private final DemoFolder folder = new DemoFolder(Optional.of(DIRECTORY));

    @Test
    void hasFourHundredProductsInSixClustersOfFortyUnitsAtFiftySites() {
        List<ProductView> products = products();
        Set<String> clusters = codes("clusters.json", "code");
        assertTrue(products.size() >= 400, () -> "only " + products.size());
        assertEquals(products.size(), products.stream().map(ProductView::slug).distinct().count(), "slugs are unique");
        assertEquals(6, clusters.size());
        Map<String, Long> perCluster = products.stream().collect(Collectors.groupingBy(ProductView::cluster, Collectors.counting()));
        assertEquals(clusters, perCluster.keySet());
        perCluster.forEach((cluster, number) -> assertTrue(number >= 40, () -> cluster + " has " + number));
        Set<String> units = units();
        assertEquals(40, units.size());
        assertEquals(units, products.stream().map(product -> product.unit().code()).collect(Collectors.toSet()));
        Set<String> sites = sites();
        assertTrue(sites.size() >= 50, () -> "only " + sites.size());
        for (ProductView product : products) {
            assertEquals(Set.of(Language.values()), product.title().texts().keySet(), product.slug());
            assertTrue(sites.containsAll(product.details().sites()), product.slug());
            if (product.formKey() != null) {
                assertTrue(Files.exists(Path.of(DIRECTORY, "forms", product.formKey() + ".json")), product.slug());
            }
        }
    }

    @Test
    void classifiesEveryProduct() {
        for (ProductView product : products()) {
            ProductDetails details = product.details();
            assertAll(product.slug(), () -> assertFalse(details.types().isEmpty()), () -> assertFalse(details.themes().isEmpty()),
                    () -> assertFalse(details.targetGroups().isEmpty()), () -> assertFalse(details.competentLevels().isEmpty()),
                    () -> assertFalse(details.executingLevels().isEmpty()), () -> assertNotNull(details.digitisation()),
                    () -> assertFalse(product.keywords().isEmpty()),
                    () -> assertTrue(details.websites().stream().allMatch(link -> link.url().startsWith("https://"))));
        }
    }

    @Test
    void hasProductsReadyForAFormAndProductsBarredByLaw() {
        List<ProductView> products = products();
        long ready = products.stream().filter(product -> product.doors().contains(ProductView.Door.ONLINE)
                && product.details().digitisation() == ProductDetails.Digitisation.ONLINE_INTAKE).count();
        assertTrue(ready >= 25, () -> "only " + ready + " ready for a form");
        List<ProductView> barred = products.stream().filter(product -> product.details().bar() != null).toList();
        assertTrue(barred.size() >= 10, () -> "only " + barred.size() + " barred");
        for (ProductView product : barred) {
            assertFalse(product.doors().contains(ProductView.Door.ONLINE), product.slug());
            assertFalse(product.details().bar().legalBasis().isBlank(), product.slug());
        }
    }

    @Test
    void tellsNothingTwice() {
        Set<String> told = new HashSet<>();
        for (ProductView product : products()) {
            for (LocalizedText text : List.of(product.title(), product.summary(), product.what())) {
                assertTrue(told.add(text.in(Language.NL)), () -> product.slug() + " repeats: " + text.in(Language.NL));
            }
        }
    }

    @Test
    void tellsAllOfTheParkingPermitInThreeLanguages() {
        folder.eachIn("products", "slug", entry -> {
            if (entry.getString("slug").equals("bewonersparkeerkaart")) {
                ProductView p = Entries.product(entry);
                assertAll(List.of(p.what(), p.forWhom(), p.conditions(), p.bring(), p.cost(), p.next(), p.legalBasis()).stream()
                        .map(text -> () -> assertEquals(Set.of(Language.values()), text.texts().keySet())));
                assertEquals("resident-parking-permit", p.formKey());
            }
        });
    }

    @Test
    void givesPeopleValidNumbersAndStreetsOfTheCity() {
        Set<String> streets = codes("streets.json", "name");
        Set<String> numbers = new HashSet<>();
        folder.each("persons.json", "insz", person -> {
            String number = person.getString("insz");
            assertEquals(Optional.of(number), NationalNumber.parse(number, false).map(NationalNumber::digits), number);
            assertTrue(number.startsWith(person.getString("birthDate").substring(2).replace("-", "")), number);
            assertTrue(numbers.add(number), number);
            assertInCity(streets, person);
        });
        assertEquals(30, numbers.size());
    }

    @Test
    void givesCompaniesValidNumbers() {
        Set<String> streets = codes("streets.json", "name");
        Set<String> numbers = new HashSet<>();
        folder.each("companies.json", "enterpriseNumber", company -> {
            assertTrue(numbers.add(new EnterpriseNumber(company.getString("enterpriseNumber")).digits()));
            assertInCity(streets, company);
        });
        assertEquals(10, numbers.size());
    }

    @Test
    void givesEachUnitWithDossiersAnOfficial() {
        List<Member> members = new ArrayList<>();
        folder.each("staff.json", "login", entry -> members.add(DemoPeople.member(entry)));
        assertEquals(22, members.size());
        Set<String> withDossiers = new HashSet<>();
        folder.each("dossier-types.json", "key", entry -> withDossiers.add(entry.getString("unit")));
        Set<String> staffed = members.stream().filter(m -> m.roles().contains(Role.OFFICIAL)).map(m -> m.unit().code())
                .collect(Collectors.toSet());
        assertTrue(staffed.containsAll(withDossiers), () -> "an official for each of " + withDossiers);
        assertTrue(units().containsAll(staffed), staffed::toString);
        assertTrue(members.stream().allMatch(m -> m.roles().stream().allMatch(Role::isStaff)));
    }

    @Test
    void routesEachCategoryToAPointOfAKnownUnit() {
        Set<String> points = new HashSet<>();
        folder.each("report-points.json", "code", entry -> {
            PointView point = Entries.point(entry);
            points.add(point.code());
            assertTrue(units().contains(point.unit().code()), point.code());
        });
        folder.each("report-categories.json", "code", entry -> {
            CategoryView category = Entries.category(entry);
            assertTrue(points.contains(category.point()), category.code());
        });
    }

    @Test
    void putsEveryStreetInTheRectangleOfTheCity() {
        JsonObject box = folder.read("city.json").asJsonObject().getJsonObject("rectangle");
        folder.each("streets.json", "name", street -> {
            double latitude = street.getJsonNumber("latitude").doubleValue();
            double longitude = street.getJsonNumber("longitude").doubleValue();
            assertTrue(latitude > number(box, "south") && latitude < number(box, "north"), street::toString);
            assertTrue(longitude > number(box, "west") && longitude < number(box, "east"), street::toString);
        });
    }

    @Test
    void asksOnlyPlateAndProofBesideWhatIsKnown() {
        FormView form = Entries.form(DemoFolder.read(Path.of(DIRECTORY, "forms", "resident-parking-permit.json")).asJsonObject());
        List<String> asked = form.steps().stream().flatMap(step -> step.fields().stream()).filter(field -> field.binding() == null)
                .map(FormView.Field::key).toList();
        assertEquals(List.of("licencePlate", "proof"), asked);
    }

    private static double number(JsonObject object, String key) {
        return object.getJsonNumber(key).doubleValue();
    }

    private static void assertInCity(Set<String> streets, JsonObject entry) {
        Address address = Entries.address(entry.getJsonObject("address"));
        assertTrue(streets.contains(address.street()), address::oneLine);
        assertEquals("9099", address.postcode());
    }

    private List<ProductView> products() {
        List<ProductView> products = new ArrayList<>();
        folder.eachIn("products", "slug", entry -> products.add(Entries.product(entry)));
        return products;
    }

    private Set<String> sites() {
        Set<String> sites = new HashSet<>();
        folder.each("units.json", "sites", "code", entry -> sites.add(Entries.site(entry).code()));
        return sites;
    }

    private Set<String> units() {
        Set<String> units = new HashSet<>();
        folder.each("units.json", "units", "code", entry -> units.add(entry.getString("code")));
        return units;
    }

    private Set<String> codes(String file, String key) {
        Set<String> codes = new HashSet<>();
        folder.each(file, key, entry -> codes.add(entry.getString(key)));
        return codes;
    }
}
