package midoffice.channels.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.broker.Outbox;
import midoffice.channels.mail.MailWriter.Letter;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.NewsAddress;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.complaints.api.event.ReportAnswered;
import midoffice.complaints.api.event.ReportFiled;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import org.junit.jupiter.api.Test;

/** Reporters who did not log in get news when, and only when, they left an address. */
class NewsToStrangersTest {

    private static final String NUMBER = "M2026-000001";

    private final ReportId report = new ReportId(Ids.next());
    private final LeftMessages outbox = new LeftMessages();

    @Test
    void leaves_a_message_without_the_address_itself() {
        requests(Optional.of(address(Language.FR))).filed(new ReportFiled(report, NUMBER, "losliggende-tegel", null));

        assertEquals(List.of(Map.of("template", "report-filed", "stranger", report.toString(), "report", NUMBER)), outbox.left);
        MailOrder order = MailOrder.parse(json(outbox.left.get(0)));
        assertNull(order.to());
        assertEquals(report, order.stranger());
    }

    @Test
    void leaves_nothing_when_no_address_was_left() {
        MailRequests requests = requests(Optional.empty());
        requests.filed(new ReportFiled(report, NUMBER, "losliggende-tegel", null));
        requests.answered(new ReportAnswered(report, NUMBER, "solved", null));

        assertEquals(List.of(), outbox.left);
    }

    @Test
    void a_known_reporter_is_addressed_as_party() {
        PartyId an = new PartyId(Ids.next());
        requests(Optional.empty()).answered(new ReportAnswered(report, NUMBER, "solved", an));

        assertEquals(List.of(Map.of("template", "report-answered", "to", an.toString(), "report", NUMBER, "status", "solved")), outbox.left);
    }

    @Test
    void writes_in_the_language_of_the_form_without_name_or_link() {
        MailWriter writer = new MailWriter(null, null, new MailTemplates(), "https://stad.example", "Waterlinde", "nl");
        MailOrder order = new MailOrder("report-answered", null, report, null, NUMBER, "solved");

        Letter letter = writer.write(order, address(Language.FR));

        assertEquals("Du nouveau concernant votre signalement " + NUMBER, letter.text().subject());
        assertTrue(letter.text().text().contains("le problème est résolu"), letter.text().text());
        assertTrue(letter.text().text().contains("Pavé descellé"), letter.text().text());
        assertTrue(letter.text().text().contains("De tegel ligt vast."), letter.text().text());
        assertFalse(letter.text().text().contains("https://"), letter.text().text());
        assertFalse(letter.text().text().contains("{"), letter.text().text());
    }

    private NewsAddress address(Language language) {
        LocalizedText category = LocalizedText.of("Losliggende tegel", "Loose paving stone", "Pavé descellé");
        return new NewsAddress("jan@example.org", language, new ReportView(report, 1, NUMBER, "losliggende-tegel", category, "wegen",
                new UnitId("openbaar-domein"), "Losse tegel", 51.03, 3.65, null, "solved", "De tegel ligt vast.", Instant.EPOCH,
                LocalDate.of(2026, 12, 1), Instant.EPOCH, null));
    }

    private MailRequests requests(Optional<NewsAddress> address) {
        return new MailRequests(outbox, (Reports) Proxy.newProxyInstance(Reports.class.getClassLoader(), new Class<?>[] {Reports.class},
                (proxy, method, arguments) -> {
                    assertEquals("newsAddress", method.getName());
                    return address;
                }));
    }

    private static String json(Map<String, String> payload) {
        jakarta.json.JsonObjectBuilder json = jakarta.json.Json.createObjectBuilder();
        payload.forEach(json::add);
        return json.build().toString();
    }

    /** Keeps what is left instead of writing it to the database. */
    private static final class LeftMessages extends Outbox {

        private final List<Map<String, String>> left = new ArrayList<>();

        @Override
        public void append(String destination, String order, UUID event, Map<String, String> payload) {
            left.add(Map.copyOf(payload));
        }
    }
}
