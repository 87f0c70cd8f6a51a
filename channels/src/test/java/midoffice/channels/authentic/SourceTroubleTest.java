package midoffice.channels.authentic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source in trouble, or one that means harm: what the caller is told, how often it is asked, and that it ends in time. */
class SourceTroubleTest {

    private static final UnaryOperator<String> FINE = request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request), Samples.person());

    private final SourceServer source = new SourceServer(SourceServer.xml(FINE));
    private final MovableClock clock = new MovableClock();
    private final NationalRegister register = new NationalRegister(new Magda(Optional.of(Samples.settings(source.url())), clock), clock, true);

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void an_unknown_number_is_no_failure() {
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.exception("30001", "FOUT", "Geen gegevens gevonden"))));
        assertEquals(Optional.empty(), fetch());
    }

    @Test
    void an_error_of_the_source_keeps_its_number_and_no_personal_data() {
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.exception("40003", "FOUT", "Geen inschrijving voor 91670412303"))));
        SourceFailure refused = failure("source-fault-40003", false, 1);
        assertFalse(refused.getMessage().contains("91670412303"), refused.getMessage());
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.exception("99996", "FOUT", "Te veel tegelijk"))));
        failure("source-fault-99996", true, 2);
    }

    @Test
    void a_warning_or_information_does_not_keep_the_content_from_counting() {
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.person() + Samples.exception("30042", "WAARSCHUWING", "Meerdere voorkomens"))));
        assertTrue(fetch().isPresent());
    }

    @Test
    void an_error_about_the_whole_question_is_told_though_it_repeats_no_reference() {
        source.behave(SourceServer.xml(request -> "<s:Envelope xmlns:s='" + Xml.SOAP + "'><s:Body><m:GeefPersoonResponse xmlns:m='x'><Repliek>"
                + "<Context><Naam>GeefPersoon</Naam></Context>" + Samples.exception("50000", "FOUT", "Validatie")
                + "</Repliek></m:GeefPersoonResponse></s:Body></s:Envelope>"));
        failure("source-fault-50000", false, 1);
    }

    @Test
    void a_soap_fault_is_told_with_status_200_and_500() {
        String fault = "<s:Envelope xmlns:s='" + Xml.SOAP + "'><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>ERR_025</faultstring>"
                + "</s:Fault></s:Body></s:Envelope>";
        source.behave(SourceServer.xml(request -> fault));
        failure("source-fault", true, 1);
        source.behave(SourceServer.status(500, "text/xml", request -> fault));
        failure("source-fault", true, 2);
    }

    @Test
    void a_server_error_is_tried_again_with_pauses_and_may_pass() {
        int[] seen = {0};
        source.behave((request, line) -> {
            if (seen[0]++ < 2) {
                SourceServer.write(line, 503, "text/html", "<html>".getBytes(StandardCharsets.UTF_8), "");
            } else {
                SourceServer.xml(FINE).answer(request, line);
            }
        });
        assertTrue(fetch().isPresent());
        assertEquals(3, source.requests().size());
    }

    @Test
    void a_broken_line_is_tried_again_and_told() {
        source.behave((request, line) -> {
            line.setSoLinger(true, 0);
            line.close();
        });
        failure("source-connection-lost", true, 3);
    }

    @Test
    void a_slow_source_is_left_in_time_and_not_asked_again() {
        source.behave((request, line) -> Thread.sleep(5_000));
        Instant begin = Instant.now();
        failure("source-timeout", true, 1);
        assertTrue(Duration.between(begin, Instant.now()).toMillis() < 3_000, "gave up in time");
    }

    @Test
    void a_source_that_drips_is_left_in_time() {
        source.behave((request, line) -> {
            OutputStream out = line.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        });
        assertTimeout(Duration.ofSeconds(4), () -> failure("source-timeout", true, 1));
    }

    @Test
    void a_truncated_answer_is_no_answer() {
        source.behave(SourceServer.xml(request -> FINE.apply(request).substring(0, 900)));
        failure("source-unreadable", true, 1);
        source.behave(SourceServer.xml(request -> "{\"not\":\"xml\"}"));
        failure("source-unreadable", true, 2);
        source.behave(SourceServer.xml(request -> "<a/>"));
        failure("source-unreadable", true, 3);
    }

    @Test
    void a_document_type_is_refused_whatever_it_would_read() throws IOException {
        try (ServerSocket trap = new ServerSocket(0)) {
            trap.setSoTimeout(300);
            String evil = "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:" + trap.getLocalPort() + "/\">]>";
            source.behave(SourceServer.xml(request -> evil + FINE.apply(request).replace("Kaaiplein", "&x;")));
            failure("source-unreadable", true, 1);
            assertThrows(java.net.SocketTimeoutException.class, trap::accept, "nobody called");
        }
        String bomb = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>";
        source.behave(SourceServer.xml(request -> bomb));
        failure("source-unreadable", true, 2);
    }

    @Test
    void a_very_deep_answer_is_refused() {
        source.behave(SourceServer.xml(request -> "<a>".repeat(50_000) + "</a>".repeat(50_000)));
        failure("source-unreadable", true, 1);
    }

    @Test
    void fifty_megabytes_are_broken_off() {
        long[] sent = {0};
        source.behave((request, line) -> {
            OutputStream out = line.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 52428800\r\n\r\n<a>".getBytes(StandardCharsets.US_ASCII));
            byte[] block = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            while (sent[0] < 52_428_800) {
                out.write(block);
                sent[0] += block.length;
            }
        });
        failure("source-too-large", false, 1);
        assertTrue(sent[0] < 52_428_800, "broken off after " + sent[0]);
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, "another", Samples.person())));
        failure("source-echo", false, 1);
        source.behave(SourceServer.xml(request -> FINE.apply(request).replaceFirst("<Antwoord><Referte>[^<]*", "<Antwoord><Referte>another")));
        failure("source-echo", false, 2);
    }

    @Test
    void another_person_is_only_believed_when_the_source_says_that_the_number_is_new() {
        source.behave(SourceServer.xml(request -> FINE.apply(request).replace("91670412303", "84650621875")));
        failure("source-echo", false, 1);
        String notes = "<Annotaties><Annotatie><Naam>Oud INSZ</Naam><Waarde>91670412303</Waarde></Annotatie><Annotatie><Naam>Nieuw INSZ</Naam>"
                + "<Waarde>84650621875</Waarde></Annotatie></Annotaties>";
        String remark = Samples.exception("30004", "WAARSCHUWING", "Nieuw nummer").replace("</Uitzondering>", notes + "</Uitzondering>");
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.person().replace("91670412303", "84650621875") + remark)));
        assertEquals("84650621875", fetch().orElseThrow().identifier());
    }

    @Test
    void a_redirect_is_not_followed() {
        source.behave((request, line) -> SourceServer.write(line, 302, "text/xml", new byte[0], "Location: http://127.0.0.1:1/\r\n"));
        failure("source-http-302", false, 1);
    }

    @Test
    void nobody_listens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        NationalRegister nowhere = new NationalRegister(new Magda(Optional.of(Samples.settings(URI.create("http://127.0.0.1:" + free + "/"))), clock), clock, true);
        assertEquals("source-unreachable", assertThrows(SourceFailure.class, () -> nowhere.fetch(Samples.TEST_PERSON, Samples.WHY)).code());
    }

    @Test
    void after_failures_in_a_row_the_source_is_spared_and_later_tried_with_one_call() {
        source.behave((request, line) -> SourceServer.write(line, 503, "text/html", new byte[0], ""));
        failure("source-http-503", true, 3);
        failure("source-resting", true, 4);
        failure("source-resting", true, 4);

        clock.forward(Duration.ofSeconds(31));
        failure("source-resting", true, 5);

        clock.forward(Duration.ofSeconds(31));
        source.behave(SourceServer.xml(FINE));
        assertTrue(fetch().isPresent());
        assertTrue(fetch().isPresent());
        assertEquals(7, source.requests().size());
    }

    @Test
    void refusals_do_not_open_the_breaker() {
        source.behave(SourceServer.xml(request -> Samples.answer(MagdaService.GIVE_PERSON, Samples.reference(request),
                Samples.exception("40003", "FOUT", "Geen inschrijving"))));
        for (int i = 1; i < 10; i++) {
            failure("source-fault-40003", false, i);
        }
    }

    private Optional<SourceRecord> fetch() {
        return register.fetch(Samples.TEST_PERSON, Samples.WHY);
    }

    private SourceFailure failure(String code, boolean retryable, int requests) {
        SourceFailure failure = assertThrows(SourceFailure.class, this::fetch);
        assertEquals(code, failure.code(), failure.getMessage());
        assertEquals(retryable, failure.isRetryable());
        assertEquals(requests, source.requests().size(), "requests so far");
        return failure;
    }

    private static final class MovableClock extends Clock {
        private Duration offset = Duration.ZERO;

        void forward(Duration by) {
            offset = offset.plus(by);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }
}
