package midoffice.channels.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders.Outgoing;
import org.junit.jupiter.api.Test;

class WorkOrderDeliveryTest {

    @Test
    void tellsTheBackOfficeWhatIsAskedAndWhereToAnswer() {
        UUID id = UUID.fromString("019aa000-0000-7000-8000-000000000001");
        Map<String, String> data = new HashMap<>(Map.of("licencePlate", "1-ABC-123"));
        data.put("remark", null);
        Outgoing order = new Outgoing(new WorkOrderId(id), "parking", "2026-000123", "Is er al een kaart op dit adres?", data,
                Instant.parse("2026-11-23T10:00:00Z"));

        JsonObject body = WorkOrderDelivery.body(order, "https://midoffice.example");

        assertEquals(id.toString(), body.getString("id"));
        assertEquals("2026-000123", body.getString("dossierNumber"));
        assertEquals("Is er al een kaart op dit adres?", body.getString("question"));
        assertEquals("1-ABC-123", body.getJsonObject("data").getString("licencePlate"));
        assertEquals("", body.getJsonObject("data").getString("remark"));
        assertEquals("https://midoffice.example/api/broker/v1/work-orders/" + id, body.getJsonObject("callback").getString("rest"));
        assertEquals("https://midoffice.example/soap/status", body.getJsonObject("callback").getString("soap"));
    }
}
