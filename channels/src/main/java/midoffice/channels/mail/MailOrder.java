package midoffice.channels.mail;

import jakarta.json.JsonObject;
import java.io.StringReader;
import midoffice.complaints.api.ReportId;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.PartyId;

/**
 * What the outbox keeps of a message: {@code dossier} (id), {@code report} (number) and {@code status} are null when they do not apply.
 *
 * @param to       null when the recipient is no known party
 * @param stranger report whose reporter, no known party, left an address; null for parties
 */
record MailOrder(String template, PartyId to, ReportId stranger, String dossier, String report, String status) {

    static MailOrder parse(String payload) {
        JsonObject json = JsonKit.reader(new StringReader(payload)).readObject();
        String to = json.getString("to", null);
        String stranger = json.getString("stranger", null);
        return new MailOrder(json.getString("template"), to == null ? null : PartyId.of(to), stranger == null ? null : ReportId.of(stranger), json.getString("dossier", null),
                json.getString("report", null), json.getString("status", null));
    }
}
