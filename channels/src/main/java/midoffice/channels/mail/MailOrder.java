package midoffice.channels.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import midoffice.crm.api.common.PartyId;

/** What the outbox keeps of a message: {@code dossier} (id), {@code report} (number) and {@code status} are null when they do not apply. */
record MailOrder(String template, PartyId to, String dossier, String report, String status) {

    static MailOrder parse(String payload) {
        JsonObject json = Json.createReader(new StringReader(payload)).readObject();
        return new MailOrder(json.getString("template"), PartyId.of(json.getString("to")), json.getString("dossier", null),
                json.getString("report", null), json.getString("status", null));
    }
}
