package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeDefinition;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.NationalNumber;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import midoffice.crm.api.spi.SourceRecord.Value;
import org.junit.jupiter.api.Test;

/** Every answer of the test personas that Digitaal Vlaanderen publishes can be read; skipped where those files are not at hand. */
class PersonasTest {

    private static final Path PERSONAS = personas();

    @Test
    void every_person_can_be_read() {
        TreeMap<String, SourceRecord> read = new TreeMap<>();
        Set<String> refused = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (Path file : files("Persoon/GeefPersoon/02.02.0000")) {
            String number = file.getFileName().toString().replace(".xml", "");
            try {
                SourceRecord record = PersonReading.read(reply(file, MagdaService.GIVE_PERSON)).orElseThrow();
                read.put(number, record);
                if (NationalNumber.parse(record.identifier(), true).isEmpty()) {
                    wrong.add(number);
                }
            } catch (SourceFailure said) {
                refused.add(said.code());
            }
        }
        assertEquals(209, read.size());
        assertEquals(Set.of("source-fault-99994"), refused, "two personas stand for a source that fails");
        assertEquals(Set.of("20652674825", "62810599842", "67366666680", "77902199738", "99691999923"), wrong,
                "two fail the check digits, three have a month, day or serial number that cannot be; crm is told source-number for each");
        read.forEach((number, record) -> assertAll(number,
                () -> assertTrue(has(record, PartyAttributes.FAMILY_NAME), "family name"),
                () -> assertTrue(record.complete().stream().allMatch(key -> PartyAttributes.definition(key).isPresent()), "known keys"),
                () -> record.values().forEach(PersonasTest::checkFormat)));
        assertTrue(read.values().stream().filter(one -> has(one, PartyAttributes.STREET)).count() >= 202, "addresses");
        assertTrue(read.values().stream().filter(one -> has(one, PartyAttributes.DEATH_DATE)).count() >= 8, "deaths");
        assertTrue(read.values().stream().anyMatch(one -> text(one, PartyAttributes.BIRTH_DATE).filter(date -> date.matches("\\d{4}")).isPresent()),
                "somebody of whom only the year of birth is known");
    }

    @Test
    void every_enterprise_can_be_read() {
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (Path file : files("Onderneming/GeefOnderneming/02.00.0000")) {
            Optional<SourceRecord> found = EnterpriseReading.read(reply(file, MagdaService.GIVE_ENTERPRISE));
            assertEquals(file.endsWith("notfound.xml"), found.isEmpty(), file.toString());
            if (found.isPresent()) {
                SourceRecord record = found.get();
                read++;
                assertTrue(has(record, PartyAttributes.ORGANISATION_NAME) && has(record, PartyAttributes.LEGAL_FORM)
                        && has(record, PartyAttributes.COMPANY_STATUS) && has(record, PartyAttributes.STREET), file + " " + record);
                record.values().forEach(PersonasTest::checkFormat);
                if (EnterpriseNumber.parse(record.identifier()).isEmpty()) {
                    wrong.add(record.identifier());
                }
            }
        }
        assertEquals(23, read);
        assertEquals(List.of(), wrong);
        for (Path file : files("Onderneming/GeefOndernemingVKBO/02.00.0000")) {
            Optional<SourceRecord> found = EnterpriseReading.read(reply(file, MagdaService.GIVE_ENTERPRISE_VKBO));
            assertEquals(file.endsWith("notfound.xml"), found.isEmpty(), file.toString());
            found.ifPresent(record -> assertTrue(has(record, PartyAttributes.ORGANISATION_NAME) && has(record, PartyAttributes.START_DATE)
                    && !has(record, PartyAttributes.END_DATE) && has(record, PartyAttributes.STREET), record.toString()));
        }
    }

    @Test
    void enterprises_have_their_activities_and_establishments() {
        List<SourceRecord> all = files("Onderneming/GeefOnderneming/02.00.0000").stream()
                .map(file -> EnterpriseReading.read(reply(file, MagdaService.GIVE_ENTERPRISE))).flatMap(Optional::stream).toList();
        List<String> activities = all.stream().flatMap(record -> record.values().stream()).filter(value -> value.key().equals(PartyAttributes.ACTIVITY))
                .map(Value::value).toList();
        assertTrue(activities.size() > 20 && activities.stream().allMatch(text -> text.matches("\\d{5} \\(NACE \\d{4}(, (hoofd|neven)activiteit)?\\)")),
                activities.toString());
        assertEquals(13, all.stream().flatMap(record -> record.relations().stream()).filter(one -> one.kind() == RelationKind.ESTABLISHMENT).count());
    }

    @Test
    void a_person_with_a_new_number_is_only_moved_to_one_that_can_be() {
        Path file = PERSONAS.resolve("Persoon/GeefPersoon/02.02.0000/75680836687.xml");
        assumeTrue(Files.exists(file));
        assertEquals("75680836687", PersonReading.read(reply(file, MagdaService.GIVE_PERSON)).orElseThrow().identifier(),
                "the new number of this persona has a serial number of 000");
    }

    @Test
    void the_answers_about_notices_can_be_read() {
        for (Path file : files("Persoon/GeefPersoonMutatiesNotificaties/02.00.0000")) {
            SourceFailure said = org.junit.jupiter.api.Assertions.assertThrows(SourceFailure.class, () -> reply(file, MagdaService.PERSON_NOTICES));
            assertEquals("source-fault-30014", said.code());
        }
    }

    private static void checkFormat(Value value) {
        AttributeDefinition definition = PartyAttributes.definition(value.key()).orElseThrow();
        String pattern = switch (definition.format()) {
            case DATE -> "\\d{4}-\\d{2}-\\d{2}";
            case PARTIAL_DATE -> "\\d{4}(-\\d{2}(-\\d{2})?)?";
            case SEX -> "[MFX]";
            case EMAIL -> "\\S+@\\S+";
            default -> "(?s).+";
        };
        assertTrue(value.value().matches(pattern), value.toString());
        assertNotNull(value.validFrom() == null ? LocalDate.MIN : value.validFrom());
        assertTrue(value.validUntil() == null || value.validFrom() == null || !value.validUntil().isBefore(value.validFrom()), value.toString());
    }

    private static boolean has(SourceRecord record, String key) {
        return text(record, key).isPresent();
    }

    private static Optional<String> text(SourceRecord record, String key) {
        return record.values().stream().filter(value -> value.key().equals(key)).map(Value::value).findFirst();
    }

    /** As it would come over the line: in an envelope, with the reference of the question. */
    private static Reply reply(Path file, MagdaService service) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*\\?>", "");
            String echoed = text.replaceAll("(<Ontvanger>[\\s\\S]*?<Referte[^>]*>)[^<]*", "$1ref").replaceAll("(<Antwoord>\\s*<Referte[^>]*>)[^<]*", "$1ref");
            String message = "<s:Envelope xmlns:s='" + Xml.SOAP + "'><s:Body>" + echoed + "</s:Body></s:Envelope>";
            return Reply.read(Xml.read(message.getBytes(StandardCharsets.UTF_8)), service, "ref");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder) {
        Path path = PERSONAS.resolve(folder);
        assumeTrue(Files.isDirectory(path), "no personas at " + path);
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path shared(String path) {
        Path up = Path.of("").toAbsolutePath();
        while (up != null && !Files.exists(up.resolve("shared").resolve(path))) {
            up = up.getParent();
        }
        return up == null ? Path.of("../../shared").resolve(path) : up.resolve("shared").resolve(path);
    }

    private static Path personas() {
        return shared("data/magda-personas");
    }
}
