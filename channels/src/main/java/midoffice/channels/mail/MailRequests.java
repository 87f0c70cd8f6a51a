package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.broker.Outbox;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.event.ReportAnswered;
import midoffice.complaints.api.event.ReportFiled;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.event.MessageRequested;

/** Leaves in the outbox what is to be told, in the transaction in which it happened: ids only, the words are found when it is sent. */
@ApplicationScoped
public class MailRequests {

    private Outbox outbox;

    protected MailRequests() {
    }

    @Inject
    MailRequests(Outbox outbox) {
        this.outbox = outbox;
    }

    void requested(@Observes MessageRequested event) {
        Map<String, String> payload = payload(event.template(), event.to());
        String order = event.to().toString();
        if (event.dossier() != null) {
            order = event.dossier().toString();
            payload.put("dossier", order);
        }
        outbox.append(MailDelivery.MAIL, order, event.message(), payload);
    }

    void filed(@Observes ReportFiled event) {
        if (event.reporter() != null) {
            about(event.report(), event.number(), "report-filed", event.reporter(), Map.of());
        }
    }

    void answered(@Observes ReportAnswered event) {
        if (event.reporter() != null) {
            about(event.report(), event.number(), "report-answered", event.reporter(), Map.of("status", event.status()));
        }
    }

    private void about(ReportId report, String number, String template, PartyId reporter, Map<String, String> more) {
        Map<String, String> payload = payload(template, reporter);
        payload.put("report", number);
        payload.putAll(more);
        // A report is filed once; it may be answered several times with the same words, each of which is news.
        UUID event = template.equals("report-filed") ? UUID.nameUUIDFromBytes(("report-filed:" + report).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : Ids.next();
        outbox.append(MailDelivery.MAIL, report.toString(), event, payload);
    }

    private static Map<String, String> payload(String template, PartyId to) {
        Map<String, String> payload = new HashMap<>();
        payload.put("template", template);
        payload.put("to", to.toString());
        return payload;
    }
}
