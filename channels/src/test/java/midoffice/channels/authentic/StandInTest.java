package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import midoffice.channels.authentic.standin.DemoOnly;
import midoffice.channels.authentic.standin.StandInAnswers;
import midoffice.channels.authentic.standin.StandInCity;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.spi.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in answers the client about everybody in the demo city. */
class StandInTest {

    private static final String FOLDER = "../ear/src/demo";

    private final StandInAnswers answers = new StandInAnswers(new StandInCity(new DemoOnly(true, FOLDER), Clock.systemUTC()), Clock.systemUTC());
    private final SourceServer server = new SourceServer(SourceServer.xml(request -> new String(Xml.write(answers.answer(Part.of(Xml.read(
            request.substring(request.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.UTF_8))), true)), StandardCharsets.UTF_8)));
    private final Magda magda = new Magda(Optional.of(Samples.settings(server.url())), Clock.systemUTC());
    private final NationalRegister persons = new NationalRegister(magda, Clock.systemUTC(), true);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void everybody_of_the_demo_city_is_known() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String file : new String[]{"persons.json", "source-persons.json"}) {
            numbers.addAll(entries(file).stream().map(one -> one.getString("insz")).toList());
        }
        assertTrue(numbers.size() > 15);
        for (String number : numbers) {
            assertTrue(NationalNumber.parse(number, true).isPresent(), number);
            assertTrue(persons.fetch(number, Samples.WHY).isPresent(), number);
        }
        EnterpriseRegister enterprises = new EnterpriseRegister(magda, Clock.systemUTC());
        for (JsonObject company : entries("companies.json")) {
            assertTrue(enterprises.fetch(company.getString("enterpriseNumber"), Samples.WHY).isPresent(), company.toString());
        }
        assertEquals(1, enterprises.byName("verhelst", null, 10, Samples.WHY).size());
        assertEquals(Optional.empty(), persons.fetch(Samples.TEST_PERSON, Samples.WHY));
    }

    @Test
    void the_invented_persons_show_what_is_hard() {
        SourceRecord mother = persons.fetch("78640911849", Samples.WHY).orElseThrow();
        assertEquals(List.of(RelationKind.PARTNER, RelationKind.CHILD, RelationKind.CHILD), mother.relations().stream().map(one -> one.kind()).toList());
        assertEquals(Optional.of("1950"), text(persons.fetch("50600012188", Samples.WHY).orElseThrow(), PartyAttributes.BIRTH_DATE));
        assertEquals(Optional.of("FR"), text(persons.fetch("61621730527", Samples.WHY).orElseThrow(), PartyAttributes.COUNTRY));
        assertEquals(Optional.of("2024-11-02"), text(persons.fetch("33693004240", Samples.WHY).orElseThrow(), PartyAttributes.DEATH_DATE));
        assertEquals("84650621875", persons.fetch("84650621677", Samples.WHY).orElseThrow().identifier());
        assertTrue(text(persons.fetch("66670809961", Samples.WHY).orElseThrow(), PartyAttributes.FAMILY_NAME).orElseThrow().length() > 450);
    }

    private static Optional<String> text(SourceRecord record, String key) {
        return record.values().stream().filter(value -> value.key().equals(key)).map(SourceRecord.Value::value).findFirst();
    }

    private static List<JsonObject> entries(String file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(FOLDER, file)); JsonReader reader = JsonKit.reader(in)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
