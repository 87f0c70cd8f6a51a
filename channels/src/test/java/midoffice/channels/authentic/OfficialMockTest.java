package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import midoffice.channels.authentic.MagdaSettings.Limits;
import midoffice.channels.authentic.MagdaSettings.Store;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Against the mock of Digitaal Vlaanderen (MAGDA-Mock, {@code magdaservice}) as it is published: {@code -Dmidoffice.test.magda-mock=http://localhost:8080}, and
 * {@code -Dmidoffice.test.magda-mock.keys=file.jks} when it was started with signatures.
 */
@EnabledIfSystemProperty(named = "midoffice.test.magda-mock", matches = "http.*")
class OfficialMockTest {

    private static final String PATH = "/api/Magda-02.00/soap/WebService";

    private final Magda magda = new Magda(Optional.of(settings()), Clock.systemUTC());
    private final NationalRegister persons = new NationalRegister(magda, Clock.systemUTC(), true);
    private final EnterpriseRegister enterprises = new EnterpriseRegister(magda, Clock.systemUTC());

    @Test
    void persons() {
        SourceRecord record = persons.fetch("79611034583", Samples.WHY).orElseThrow();
        assertTrue(record.values().stream().anyMatch(value -> value.key().equals(PartyAttributes.MUNICIPALITY) && value.value().equals("Charleroi")));
        assertEquals(Optional.empty(), persons.fetch(Samples.TEST_PERSON, Samples.WHY), "unknown");
    }

    @Test
    void enterprises_of_both_registers() {
        assertTrue(enterprises.fetch("0242069537", Samples.WHY).isPresent());
        assertEquals(Optional.empty(), enterprises.fetch("0207500123", Samples.WHY), "unknown");
        Reply vkbo = magda.client().ask(MagdaService.GIVE_ENTERPRISE_VKBO, Samples.WHY, EnterpriseReading.vkboQuestion("0242069537"));
        assertTrue(EnterpriseReading.read(vkbo).isPresent());
        assertEquals(List.of(), enterprises.byName("Bakkerij", "9000", 10, Samples.WHY));
    }

    @Test
    void registrations() {
        persons.register("79611034583", Samples.WHY);
        persons.unregister("79611034583", Samples.WHY);
        enterprises.register("0242069537", Samples.WHY);
        magda.client().ask(MagdaService.REGISTER_PERSON, Samples.WHY, content -> content.child("Inschrijving").leaf("INSZ", "79611034583"));
        assertEquals("source-fault-99996", assertThrows(SourceFailure.class, () -> persons.register("91610100176", Samples.WHY)).code());
    }

    @Test
    void notices() {
        assertEquals(List.of(), NoticeReading.read(magda.client().ask(MagdaService.PERSON_NOTICES, Samples.WHY, NoticeReading.question(null))).notices());
        assertEquals("source-fault-30014", assertThrows(SourceFailure.class,
                () -> magda.client().ask(MagdaService.PERSON_NOTICES, Samples.WHY, NoticeReading.question("Monitoring"))).code());
    }

    private static MagdaSettings settings() {
        MagdaSettings plain = Samples.settings(URI.create(System.getProperty("midoffice.test.magda-mock", "http://localhost") + PATH),
                new Limits(Duration.ofSeconds(2), Duration.ofSeconds(30), 2, Duration.ofMillis(100), 20, Duration.ofSeconds(1)));
        String keys = System.getProperty("midoffice.test.magda-mock.keys");
        if (keys == null) {
            return plain;
        }
        Store store = new Store(Path.of(keys), "changeit");
        return new MagdaSettings(plain.url(), true, plain.senderId(), plain.senderName(), plain.capacity(), false, false, Optional.of(store), "mock", false,
                true, true, System.getProperty("midoffice.test.magda-mock.algorithm", "rsa-sha256"), Optional.of(store), Optional.empty(), plain.limits());
    }
}
