package midoffice.crm.kbo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.crm.api.EnterpriseRegister.Found;
import midoffice.crm.api.EnterpriseRegister.Hit;
import midoffice.crm.api.EnterpriseRegister.Hits;
import midoffice.crm.api.EnterpriseView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking up what was loaded, on a real database. */
class EnterprisesTest {

    private static final Caller AGENT = new Caller("tom", "Tom", Set.of(Role.CONTACT_CENTRE_AGENT), null, null, "test");

    @TempDir
    Path folder;
    private Mirror mirror;

    @BeforeEach
    void empty() {
        mirror = new Mirror(folder, 1000);
        mirror.empty();
    }

    @Test
    void an_enterprise_with_everything_it_has() {
        mirror.load("file.zip", KboSample.waterlinde(140));
        EnterpriseView found = mirror.enterprises.byNumber(AGENT, "BE 0200.065.765").enterprise();
        assertEquals("0200065765", found.number());
        assertEquals("Intergemeentelijke Vereniging, \"Waterlinde\"", found.name(Language.NL));
        assertEquals("Association intercommunale de l'Été", found.name(Language.FR));
        assertEquals(3, found.names().size());
        assertEquals("Naamloze vennootschap", found.legalForm().in(Language.NL));
        assertEquals("Société anonyme", found.legalForm().in(Language.FR));
        assertEquals(Map.of("nl", "Naamloze vennootschap", "fr", "Société anonyme", "de", "Aktiengesellschaft"), found.legalForm().texts());
        assertEquals("Actief", found.status().in(Language.EN));
        assertEquals("000", found.situation().in(Language.NL), "a code that nobody explains stands for itself");
        assertEquals("1960-08-09", found.start().toString());
        assertEquals("Panhuisstraat 1, 9070 Destelbergen", found.addresses().get(0).line(Language.NL));
        assertEquals("info@waterlinde.example", found.contacts().get(0).value());
        assertEquals("2025 47110 SECO, 2008 47110 MAIN", String.join(", ", found.activities().stream()
                .map(a -> a.naceVersion() + " " + a.nace().code() + " " + a.classification().code()).toList()));
        assertEquals("Detailhandel, \"niet\" gespecialiseerd", found.activities().get(1).nace().in(Language.NL));
        assertEquals(1, found.establishmentCount());
        assertEquals("Zwembad Ten Élzen", found.establishments().get(0).name(Language.NL));
        EnterpriseView other = mirror.enterprises.byNumber(AGENT, "207500123").enterprise();
        assertEquals("9000006626", other.branches().get(0).number());
        assertEquals("Markt 7, 4811 AB Breda, Nederland", other.addresses().get(0).line(Language.NL));
        assertEquals("2019-04-03", other.addresses().get(0).struckOff().toString());
    }

    @Test
    void an_establishment_leads_to_its_enterprise() {
        mirror.load("file.zip", KboSample.waterlinde(140)
                .rows("establishment.csv", "\"" + KboSample.establishment(5) + "\",,\"" + KboSample.enterprise(5) + "\""));
        Found found = mirror.enterprises.byNumber(AGENT, "2.000.000.339");
        assertEquals("Kouter 12 / 3 B, 9000 Gand, achterhuis", found.establishment().addresses().get(0).line(Language.FR));
        assertEquals("0200065765", found.enterprise().number());
        Found alone = mirror.enterprises.byNumber(AGENT, KboSample.establishment(5));
        assertNull(alone.enterprise());
        assertNull(alone.establishment().start());
    }

    @Test
    void a_wrong_number_is_told_from_an_unknown_one() {
        assertEquals("kbo-number-invalid", code(() -> mirror.enterprises.byNumber(AGENT, "0200.065.766")));
        assertEquals("kbo-number-invalid", code(() -> mirror.enterprises.byNumber(AGENT, null)));
        assertEquals("enterprise-not-found", code(() -> mirror.enterprises.byNumber(AGENT, "0200.065.765")));
    }

    @Test
    void names_are_found_by_the_beginning_of_words() {
        mirror.load("file.zip", KboSample.waterlinde(140));
        assertEquals(List.of("0200065765"), numbers("WATERL inter", null));
        assertEquals(List.of("0200065765"), numbers("lete association", null));
        assertEquals(List.of("2000000339"), numbers("elzen zwem", null));
        assertEquals(List.of("2000000339"), numbers("zwembad", "9000"));
        assertEquals(List.of(), numbers("zwembad", "9070"));
        assertEquals(List.of("0200065765"), numbers("", "9070"));
        assertEquals(List.of(), numbers("aterlinde", null));
        assertEquals("kbo-search-short", code(() -> numbers(" w ", " ")));
        assertEquals(List.of(), numbers("%", "9999"));
        Hit hit = mirror.enterprises.search(AGENT, "ivw", null, PageRequest.first(5)).hits().get(0);
        assertEquals("9070 Destelbergen", hit.postcode() + " " + hit.municipality());
        assertEquals("Intergemeentelijke Vereniging, \"Waterlinde\"", hit.name());
    }

    @Test
    void pages_show_everything_once_and_counting_stops() {
        List<String> enterprises = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            String number = KboSample.enterprise(i);
            enterprises.add("\"" + number + "\",\"AC\",\"000\",\"2\",,,");
            names.add("\"" + number + "\",\"2\",\"001\",\"Bakker Bakkerij" + (i % 10) + "\"");
            addresses.add("\"" + number + "\",\"REGO\",,,\"8000\",\"Brugge\",\"Bruges\",\"Markt\",\"Grand-Place\",\"" + i + "\",,,");
        }
        mirror.load("file.zip", KboSample.full(1).rows("enterprise.csv", enterprises.toArray(String[]::new))
                .rows("denomination.csv", names.toArray(String[]::new)).rows("address.csv", addresses.toArray(String[]::new)));
        assertEquals(1100, walk("bakk", null));
        assertEquals(110, walk("bakkerij3 bakker", null));
        assertEquals(1100, walk("", "8000"));
        Hits first = mirror.enterprises.search(AGENT, "bakker", null, PageRequest.first(10));
        assertEquals(1000, first.count());
        assertTrue(first.more());
        assertEquals("cursor-invalid", code(() -> mirror.enterprises.search(AGENT, "bakker", null, new PageRequest("???", 10))));
    }

    private int walk(String name, String postcode) {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            Hits page = mirror.enterprises.search(AGENT, name, postcode, new PageRequest(after, 100));
            page.hits().forEach(hit -> seen.add(hit.number()));
            after = page.next();
        } while (after != null);
        assertEquals(seen.size(), Set.copyOf(seen).size(), "each once");
        return seen.size();
    }

    @Test
    void only_those_who_have_a_use_for_it_may_look() {
        for (Role role : Role.values()) {
            Caller caller = new Caller("x", "X", Set.of(role), null, null, "test");
            boolean may = Set.of(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL, Role.ADMINISTRATOR, Role.SYSTEM).contains(role);
            assertEquals(may ? "kbo-search-short" : "not-allowed", code(() -> mirror.enterprises.search(caller, "", "", PageRequest.first(1))), role.name());
            assertEquals(may ? "enterprise-not-found" : "not-allowed", code(() -> mirror.enterprises.byNumber(caller, "0200.065.765")), role.name());
            boolean keeps = role == Role.ADMINISTRATOR || role == Role.SYSTEM;
            assertEquals(keeps ? "kbo-no-such-file" : "not-allowed", code(() -> mirror.loads.start(caller, "x.zip")), role.name());
            if (!keeps) {
                assertEquals("not-allowed", code(() -> mirror.loads.list(caller)));
                assertEquals("not-allowed", code(() -> mirror.loads.waiting(caller)));
                assertEquals("not-allowed", code(() -> mirror.loads.refused(caller, java.util.UUID.randomUUID(), null, 1)));
                assertEquals("not-allowed", code(() -> mirror.loads.upload(caller, "x.zip", java.io.InputStream.nullInputStream())));
            }
        }
        assertEquals("not-allowed", code(() -> mirror.enterprises.edition(Caller.ANONYMOUS)));
    }

    private List<String> numbers(String name, String postcode) {
        Hits hits = mirror.enterprises.search(AGENT, name, postcode, PageRequest.first(50));
        assertEquals(hits.hits().size(), hits.count());
        return hits.hits().stream().map(Hit::number).toList();
    }

    private static String code(Runnable deed) {
        return assertThrows(DomainException.class, deed::run).code();
    }
}
