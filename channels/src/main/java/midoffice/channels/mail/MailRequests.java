package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.channels.broker.Outbox;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.event.ReportAnswered;
import midoffice.complaints.api.event.ReportFiled;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.event.MessageRequested;

/** Leaves in the outbox what is to be told, in the transaction in which it happened: ids only, the words are found when it is sent. */
@ApplicationScoped
public class MailRequests {

    private static final Caller MAILER = Caller.system("news to the reporter");

    private Outbox outbox;
    private Reports reports;

    protected MailRequests() {
    }

    @Inject
    MailRequests(Outbox outbox, Reports reports) {
        this.outbox = outbox;
        this.reports = reports;
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
        about(event.report(), event.number(), "report-filed", event.reporter(), Map.of());
    }

    void answered(@Observes ReportAnswered event) {
        about(event.report(), event.number(), "report-answered", event.reporter(), Map.of("status", event.status()));
    }

    private void about(ReportId report, String number, String template, PartyId reporter, Map<String, String> more) {
        if (reporter == null && reports.newsAddress(MAILER, report).isEmpty()) {
            return;
        }
        Map<String, String> payload = payload(template, reporter);
        if (reporter == null) {
            payload.put("stranger", report.toString());
        }
        payload.put("report", number);
        payload.putAll(more);
        // A report is filed once; it may be answered several times with the same words, each of which is news.
        UUID event = template.equals("report-filed") ? UUID.nameUUIDFromBytes(("report-filed:" + report).getBytes(StandardCharsets.UTF_8))
                : Ids.next();
        outbox.append(MailDelivery.MAIL, report.toString(), event, payload);
    }

    private static Map<String, String> payload(String template, PartyId to) {
        Map<String, String> payload = new HashMap<>();
        payload.put("template", template);
        if (to != null) {
            payload.put("to", to.toString());
        }
        return payload;
    }
}
