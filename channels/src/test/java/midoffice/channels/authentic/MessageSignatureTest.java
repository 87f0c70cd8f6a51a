package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import midoffice.channels.authentic.KeyFiles.Signer;
import midoffice.channels.authentic.MagdaSettings.Store;
import midoffice.crm.api.spi.SourceFailure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What is signed is what is read, by somebody trusted, now. */
class MessageSignatureTest {

    private static final Store DEMO = MagdaSettings.demoStore("../ear/src/demo");
    private static final Instant NOW = Instant.now();

    @TempDir
    private static Path folder;
    private static Store stranger;

    private final MessageSignature signature = new MessageSignature("rsa-sha256");
    private final Signer source = KeyFiles.signer(DEMO, "bron");
    private final KeyStore trusted = KeyFiles.open(DEMO);

    @BeforeAll
    static void makeStranger() throws IOException, InterruptedException {
        Path file = folder.resolve("stranger.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "who", "-keyalg",
                "RSA", "-keysize", "2048", "-validity", "30", "-dname", "CN=who", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", "who-who")
                .redirectErrorStream(true).start();
        assertEquals(0, keytool.waitFor(), () -> "keytool");
        stranger = new Store(file, "who-who");
    }

    @Test
    void a_signed_answer_is_believed() {
        assertDoesNotThrow(() -> signature.verify(signed(source, NOW, UnaryOperator.identity()), trusted, NOW));
    }

    @Test
    void what_was_changed_moved_or_left_unsigned_is_refused() {
        refused(signed(source, NOW, text -> text.replace("Kaaiplein", "Kaaistraat")));
        refused(signed(source, NOW, text -> text.replaceAll("(?s)<wsse:Security.*</wsse:Security>", "")));
        // The signed body is moved aside, and another put in its place.
        refused(signed(source, NOW, text -> text.replaceFirst("(?s)(<soap:Body [^>]*>.*</soap:Body>)", "<old>$1</old><soap:Body><x/></soap:Body>")));
        refused(signed(source, NOW, text -> {
            String body = text.replaceFirst("(?s).*(<soap:Body [^>]*>.*</soap:Body>).*", "$1");
            return text.replace(body, body.replace("Kaaiplein", "Elders").replace("id-body", "other")).replace("</soap:Header>", body + "</soap:Header>");
        }));
        refused(signed(source, NOW, text -> text.replaceAll("(?<=<wsu:Expires>)[^<]*", "2099-01-01T00:00:00Z")));
    }

    @Test
    void a_stranger_and_an_old_answer_are_refused() {
        refused(signed(KeyFiles.signer(stranger, "who"), NOW, UnaryOperator.identity()));
        refused(signed(source, NOW.minus(Duration.ofHours(1)), UnaryOperator.identity()));
        Document good = signed(source, NOW, UnaryOperator.identity());
        assertEquals("source-signature", assertThrows(SourceFailure.class,
                () -> signature.verify(good, trusted, NOW.plus(Duration.ofDays(366 * 31)))).code(), "the certificate has ended");
    }

    @Test
    void an_old_method_is_refused_unless_it_is_asked_for() {
        MessageSignature old = new MessageSignature("rsa-sha1");
        byte[] line = Xml.write(old.sign(Xml.read(text()), source, NOW));
        assertEquals("source-signature", assertThrows(SourceFailure.class, () -> signature.verify(Xml.read(line), trusted, NOW)).code());
        assertDoesNotThrow(() -> old.verify(Xml.read(line), trusted, NOW));
        assertThrows(SourceFailure.class, () -> new MessageSignature("none"));
    }

    @Test
    void the_client_signs_its_question_and_only_believes_signed_answers() {
        List<String> seen = new java.util.ArrayList<>();
        boolean[] sign = {true};
        try (SourceServer server = new SourceServer(SourceServer.xml(request -> {
            String question = request.substring(request.indexOf("\r\n\r\n") + 4);
            seen.add(question);
            signature.verify(Xml.read(question.getBytes(StandardCharsets.UTF_8)), trusted, Instant.now());
            String answer = Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(question), Samples.person());
            Document document = Xml.read(answer.getBytes(StandardCharsets.UTF_8));
            return new String(Xml.write(sign[0] ? signature.sign(document, source, Instant.now()) : document), StandardCharsets.UTF_8);
        }))) {
            MagdaSettings settings = Samples.signed(Samples.settings(server.url()), DEMO, "stad", DEMO);
            NationalRegister register = new NationalRegister(new Magda(Optional.of(settings), Clock.systemUTC()), Clock.systemUTC(), true);
            assertTrue(register.fetch(Samples.TEST_PERSON, Samples.WHY).isPresent());
            sign[0] = false;
            assertEquals("source-signature", assertThrows(SourceFailure.class, () -> register.fetch(Samples.TEST_PERSON, Samples.WHY)).code());
            assertEquals(2, seen.size());
            server.behave(SourceServer.xml(request -> "<s:Envelope xmlns:s='" + Xml.SOAP + "'><s:Body>"
                    + "<s:Fault><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>"));
            assertEquals("source-fault", assertThrows(SourceFailure.class, () -> register.fetch(Samples.TEST_PERSON, Samples.WHY)).code());
        }
    }

    @Test
    void a_key_file_that_is_missing_or_shut_is_told_without_its_password() {
        MagdaSettings settings = Samples.signed(Samples.settings(java.net.URI.create("http://127.0.0.1:1/")), new Store(folder.resolve("none.p12"), "geheim123"), "a",
                null);
        SourceFailure missing = assertThrows(SourceFailure.class, () -> new MagdaClient(settings, Clock.systemUTC()));
        assertEquals("source-configuration", missing.code());
        assertTrue(missing.getMessage().contains("none.p12") && !missing.getMessage().contains("geheim123"), missing.getMessage());
        assertThrows(SourceFailure.class, () -> KeyFiles.open(new Store(DEMO.path(), "wrong")));
        assertThrows(SourceFailure.class, () -> KeyFiles.signer(DEMO, "nobody"));
        assertTrue(!settings.toString().contains("geheim123"), settings.toString());
    }

    private void refused(Document document) {
        SourceFailure failure = assertThrows(SourceFailure.class, () -> signature.verify(document, trusted, NOW));
        assertEquals("source-signature", failure.code());
    }

    private Document signed(Signer signer, Instant when, UnaryOperator<String> underway) {
        String line = new String(Xml.write(signature.sign(Xml.read(text()), signer, when)), StandardCharsets.UTF_8);
        return Xml.read(underway.apply(line).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text() {
        return Samples.answer(MagdaService.GIVE_PERSON, "ref", Samples.person()).getBytes(StandardCharsets.UTF_8);
    }
}
