package midoffice.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.DepartmentRoles.NewRole;
import midoffice.crm.api.DuplicateParties;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.MatchReview;
import midoffice.crm.api.MatchReview.Case;
import midoffice.crm.api.MatchReview.RecordRow;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.NewAttribute;
import midoffice.crm.api.Parties.RegisterParty;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceImports;
import midoffice.crm.api.SourceImports.Run;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.SourceSystems;
import midoffice.crm.api.SourceSystems.Proposal;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.SourceSystems.SourceFile;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department's file from upload to link: mapping, staging, the three zones, decisions of people, the same file again, bad rows. */
@ExtendWith({ContainerDatabase.class, ArquillianExtension.class})
public class SourceImportIT {

    private static final Caller SYSTEM = Caller.system("test");
    private static final Caller ADMINISTRATOR = new Caller("admin", "Beheerder", Set.of(Role.ADMINISTRATOR), new UnitId("ict"), null, "test");
    private static final Caller LIBRARIAN = new Caller("bib", "Bibliothecaris", Set.of(Role.OFFICIAL), new UnitId("bibliotheek"), null, "import");
    private static final Caller STRANGER = new Caller("sport", "Sportdienst", Set.of(Role.OFFICIAL), new UnitId("sport"), null, "import");
    private static final int PERSONS = 400;
    private static final String HEADER = "Lidnr;Rijksregisternummer;Naam;Voornaam;Geboortedatum;Straat;Huisnummer;Postcode;Gemeente;E-mail;Kaartkleur\n";

    @Inject
    private SourceSystems systems;
    @Inject
    private SourceImports imports;
    @Inject
    private MatchReview review;
    @Inject
    private DuplicateParties duplicates;
    @Inject
    private Parties parties;
    @Inject
    private AccessLog accessLog;
    @Inject
    private DepartmentRoles roles;

    private record Person(PartyId party, String insz, String given, String family, String born, String street, String number) {
    }

    @Deployment
    public static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("midoffice.war")))
                .addClasses(SourceImportIT.class, ContainerDatabase.class);
    }

    private void give(Entitlement entitlement, DataCategory... categories) {
        for (DataCategory category : categories) {
            roles.give(SYSTEM, new NewRole(new UnitId("bibliotheek"), category, entitlement, "Leden kennen", "AVG art. 6", LocalDate.of(2020, 1, 1), null));
        }
    }

    @Test
    void from_a_file_to_links() {
        give(Entitlement.CONSULT, DataCategory.IDENTITY, DataCategory.NATIONAL_NUMBER, DataCategory.ADDRESS, DataCategory.CONTACT);
        give(Entitlement.REGISTER, DataCategory.IDENTITY);
        List<Person> city = city();
        systems.define(ADMINISTRATOR, "bib", "Bibliotheek", new UnitId("bibliotheek"), PartyKind.PERSON, "Leden");
        assertEquals("source-exists", assertThrows(DomainException.Conflict.class,
                () -> systems.define(ADMINISTRATOR, "bib", "Bibliotheek", new UnitId("bibliotheek"), PartyKind.PERSON, "Leden")).code());
        String content = content(city);
        rightsAreThoseOfTheUnit(content);

        assertEquals("source-not-mapped", assertThrows(DomainException.Conflict.class, () -> imports.load(LIBRARIAN, "bib", file(content))).code());
        Proposal proposal = systems.propose(LIBRARIAN, "bib", file(content));
        assertEquals(SourceField.IDENTIFIER, proposal.mapping().get("Rijksregisternummer"));
        assertFalse(proposal.mapping().containsKey("Kaartkleur"));
        systems.map(LIBRARIAN, "bib", proposal.columns(), proposal.mapping(), systems.view(LIBRARIAN, "bib").version());

        Run first = imports.load(LIBRARIAN, "bib", file(content));
        assertEquals(List.of(204, 4), List.of(first.added(), first.refused()), first.toString());
        assertEquals(List.of("key-missing", "key-twice", "cells-wrong", "key-too-long"), imports.refused(LIBRARIAN, "bib", first.id()).stream()
                .map(SourceImports.RefusedRow::code).toList());
        assertTrue(imports.refused(LIBRARIAN, "bib", first.id()).get(0).content().contains("Sleutelloos"), "a refused row is shown as it came");

        Map<State, Long> zones = imports.match(LIBRARIAN, "bib");
        assertTrue(zones.getOrDefault(State.LINKED, 0L) >= 190, "of 200 who are in the register: " + zones);
        assertEquals("L1", links(city.get(0)));
        assertEquals("L150", links(city.get(149)), "without a number, by name, birth and address");
        assertEquals("lid150@example.org", parties.view(SYSTEM, city.get(149).party()).value(PartyAttributes.EMAIL), "what the register did not have");
        assertEquals(city.get(149).family(), parties.view(SYSTEM, city.get(149).party()).value(PartyAttributes.FAMILY_NAME));

        badRowsLoseNothing();
        peopleDecide(city);
        theSameFileAgainChangesNothing(city, content);
    }

    private void rightsAreThoseOfTheUnit(String content) {
        for (Caller other : List.of(STRANGER, ADMINISTRATOR)) {
            assertEquals("source-not-found", assertThrows(DomainException.NotFound.class, () -> imports.load(other, "bib", file(content))).code());
            assertEquals("source-not-found", assertThrows(DomainException.NotFound.class, () -> imports.counts(other, "bib")).code());
            assertEquals("source-not-found", assertThrows(DomainException.NotFound.class,
                    () -> review.records(other, "bib", State.NEW, PageRequest.first(10))).code());
        }
        assertEquals("not-allowed", assertThrows(DomainException.Refused.class,
                () -> systems.define(LIBRARIAN, "x", "x", new UnitId("bibliotheek"), PartyKind.PERSON, "x")).code());
        assertTrue(systems.list(STRANGER).isEmpty());
        assertEquals(List.of("bib"), systems.list(LIBRARIAN).stream().map(SourceSystems.SystemView::code).toList());
    }

    private void badRowsLoseNothing() {
        Case bad = find("BAD");
        assertEquals(Set.of("insz-invalid", "date-invalid", "email-invalid", "too-long"), Set.copyOf(bad.problems()));
        assertEquals("12345678901", bad.values().get(SourceField.IDENTIFIER));
        assertEquals("31/02/1990", bad.values().get(SourceField.BIRTH_DATE));
        assertEquals(600, bad.values().get(SourceField.FAMILY_NAME).length());
        assertEquals("\u202Eمحمد e\u0301", bad.values().get(SourceField.GIVEN_NAME));
        assertEquals("paars", bad.others().get("Kaartkleur"));
    }

    private void peopleDecide(List<Person> city) {
        Case doubtful = find("DOUBT");
        assertEquals(State.TO_REVIEW, doubtful.state(), "a name alone never suffices");
        Person likely = city.get(300);
        assertEquals(likely.party(), doubtful.candidates().get(0).party());
        assertEquals("SAME", doubtful.candidates().get(0).agreement().get(SourceField.FAMILY_NAME));
        Caller citizen = new Caller(likely.insz(), likely.given(), Set.of(Role.CITIZEN), null, likely.party(), "own data");
        assertTrue(accessLog.looksAtMe(citizen, 50).stream().anyMatch(look -> look.category().equals("matching") && look.unit().equals("bibliotheek")),
                "the citizen sees that the library looked");
        assertEquals("source-record-changed", assertThrows(DomainException.Stale.class,
                () -> review.different(LIBRARIAN, "bib", doubtful.id(), likely.party(), doubtful.version() - 1)).code());
        for (Case open = doubtful; !open.candidates().isEmpty(); open = review.view(LIBRARIAN, "bib", doubtful.id())) {
            review.different(LIBRARIAN, "bib", doubtful.id(), open.candidates().get(0).party(), open.version());
        }
        assertEquals(State.NEW, review.view(LIBRARIAN, "bib", doubtful.id()).state());

        Case fresh = find("FRESH");
        assertEquals(State.NEW, fresh.state());
        PartyId registered = review.register(LIBRARIAN, "bib", fresh.id(), fresh.version());
        assertEquals("Nieuwkomer", parties.view(SYSTEM, registered).value(PartyAttributes.FAMILY_NAME));
        assertEquals("REGISTERED", review.links(LIBRARIAN, registered).get(0).how());
        assertEquals("record-linked", assertThrows(DomainException.Conflict.class,
                () -> review.register(LIBRARIAN, "bib", fresh.id(), fresh.version() + 1)).code());
        Case noNumber = find("NONUM");
        PartyId without = review.register(LIBRARIAN, "bib", noNumber.id(), noNumber.version());
        assertEquals("", parties.view(SYSTEM, without).identifier(), "not everybody has a number");
    }

    private void theSameFileAgainChangesNothing(List<Person> city, String content) {
        Map<State, Long> before = imports.counts(LIBRARIAN, "bib");
        Run again = imports.load(LIBRARIAN, "bib", file(content));
        assertEquals(List.of(0, 0, 204, 4), List.of(again.added(), again.changed(), again.unchanged(), again.refused()));
        assertTrue(imports.match(LIBRARIAN, "bib").isEmpty());
        assertEquals(before, imports.counts(LIBRARIAN, "bib"));

        Case doubtful = find("DOUBT");
        imports.load(LIBRARIAN, "bib", file(content.replace(";groen-twijfel", ";rood")));
        imports.match(LIBRARIAN, "bib");
        Case matchedAnew = review.view(LIBRARIAN, "bib", doubtful.id());
        assertEquals("rood", matchedAnew.others().get("Kaartkleur"));
        assertEquals(State.NEW, matchedAnew.state(), "what is not the same is never proposed again");

        DomainException.Invalid refused = assertThrows(DomainException.Invalid.class,
                () -> imports.load(LIBRARIAN, "bib", file(content.replace(";Gemeente;", ";Woonplaats;"))));
        assertEquals(List.of("header-changed", "Gemeente"), List.of(refused.code(), refused.violations().get(0).field()));
        assertEquals(before.get(State.LINKED), imports.counts(LIBRARIAN, "bib").get(State.LINKED));

        int found = duplicates.find(SYSTEM, PartyKind.PERSON);
        assertTrue(found >= 1, "the person with a bis number and a national one: " + found);
        DuplicateParties.Pair pair = duplicates.open(LIBRARIAN, PageRequest.first(50)).items().stream()
                .filter(p -> p.one().party().equals(city.get(350).party()) || p.other().party().equals(city.get(350).party())).findFirst().orElseThrow();
        duplicates.different(LIBRARIAN, pair.id(), "Tweelingbroer", pair.version());
        assertEquals(0, duplicates.find(SYSTEM, PartyKind.PERSON));
        assertTrue(duplicates.open(LIBRARIAN, PageRequest.first(50)).items().stream().noneMatch(p -> p.id().equals(pair.id())));
    }

    private String links(Person person) {
        return String.join(",", review.links(LIBRARIAN, person.party()).stream().map(MatchReview.LinkView::key).toList());
    }

    private Case find(String key) {
        for (State state : State.values()) {
            String after = null;
            do {
                Page<RecordRow> page = review.records(LIBRARIAN, "bib", state, new PageRequest(after, 50));
                for (RecordRow row : page.items()) {
                    if (row.key().equals(key)) {
                        return review.view(LIBRARIAN, "bib", row.id());
                    }
                }
                after = page.next();
            } while (after != null);
        }
        throw new AssertionError("No record " + key);
    }

    private static String content(List<Person> city) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 1; i <= 200; i++) {
            Person p = city.get(i - 1);
            String number = i <= 100 ? p.insz() : "";
            csv.append(String.join(";", "L" + i, number, p.family().toUpperCase(Locale.ROOT), p.given(), p.born(), p.street(), p.number(), "9099", "Waterlinde",
                    "lid" + i + "@example.org", "blauw")).append('\n');
        }
        Person doubt = city.get(300);
        csv.append(String.join(";", "DOUBT", "", doubt.family(), doubt.given(), "", "", "", "", "", "", "groen-twijfel")).append('\n');
        csv.append(";;Sleutelloos;An;;;;;;;\n");
        csv.append("L1;;Dubbel;An;;;;;;;\n");
        csv.append("L999;te;weinig\n");
        csv.append("K".repeat(200)).append(";;Lang;An;;;;;;;\n");
        csv.append("BAD;12345678901;").append("x".repeat(600)).append(";\u202Eمحمد e\u0301;31/02/1990;;;;;geen-adres;paars\n");
        csv.append("FRESH;").append(insz(71, 3, 4, 555)).append(";Nieuwkomer;Zebedeus;1971-03-04;Verweg;77;1000;Brussel;;\n");
        csv.append("NONUM;;Onbekend;Xaverius;1950-12-12;Nergens;1;8000;Brugge;;\n");
        return csv.toString();
    }

    private List<Person> city() {
        Random random = new Random(11);
        List<Person> city = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            int year = 40 + random.nextInt(59);
            int month = 1 + random.nextInt(12);
            int day = 1 + random.nextInt(28);
            city.add(register(insz(year, month, day, 1 + i), name(random), name(random), String.format(Locale.ROOT, "19%02d-%02d-%02d", year, month, day),
                    name(random) + "straat", Integer.toString(1 + random.nextInt(150))));
        }
        Person twice = city.get(350);
        String born = twice.born().substring(2).replace("-", "");
        register(insz(Integer.parseInt(born.substring(0, 2)), Integer.parseInt(born.substring(2, 4)) + 40, Integer.parseInt(born.substring(4)), 901), twice.given(),
                twice.family(), twice.born(), twice.street(), twice.number());
        return city;
    }

    private Person register(String insz, String given, String family, String born, String street, String number) {
        AttributeSource source = AttributeSource.NATIONAL_REGISTER;
        PartyId id = parties.register(SYSTEM, new RegisterParty(PartyKind.PERSON, insz, List.of(new NewAttribute(PartyAttributes.GIVEN_NAME, given, source),
                new NewAttribute(PartyAttributes.FAMILY_NAME, family, source), new NewAttribute(PartyAttributes.BIRTH_DATE, born, source),
                new NewAttribute(PartyAttributes.STREET, street, source), new NewAttribute(PartyAttributes.HOUSE_NUMBER, number, source),
                new NewAttribute(PartyAttributes.POSTCODE, "9099", source), new NewAttribute(PartyAttributes.MUNICIPALITY, "Waterlinde", source))));
        return new Person(id, insz, given, family, born, street, number);
    }

    private static String name(Random random) {
        String[] syllables = {"ba", "de", "fi", "go", "hu", "ja", "ke", "lim", "mor", "nu", "pas", "ret", "sil", "tom", "vur", "wen", "zas"};
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(syllables[random.nextInt(syllables.length)]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String insz(int year, int month, int day, int serial) {
        long body = ((year * 100L + month) * 100 + day) * 1000 + serial;
        return String.format(Locale.ROOT, "%09d%02d", body, 97 - body % 97);
    }

    private static SourceFile file(String content) {
        return new SourceFile("leden.csv", () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
