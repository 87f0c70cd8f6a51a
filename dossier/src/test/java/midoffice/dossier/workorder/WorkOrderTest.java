package midoffice.dossier.workorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders.StatusReport;
import org.junit.jupiter.api.Test;

class WorkOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static WorkOrder requested() {
        return WorkOrder.request(new DossierId(UUID.randomUUID()), "parking", "Heeft deze plaat een kaart?", UUID.randomUUID(), NOW,
                "lien.maes");
    }

    @Test
    void goes_forward_step_by_step() {
        WorkOrder order = requested();
        assertEquals("requested", order.status());
        assertTrue(order.advance(WorkOrderStatus.SENT, null, NOW));
        assertTrue(order.advance(WorkOrderStatus.ACCEPTED, null, NOW));
        assertTrue(order.advance(WorkOrderStatus.DONE, "Nee", NOW));
        assertEquals("done", order.status());
        assertEquals("Nee", order.view().answer());
    }

    @Test
    void never_goes_back_whatever_overtakes() {
        WorkOrder order = requested();
        assertTrue(order.advance(WorkOrderStatus.DONE, "Nee", NOW));
        assertFalse(order.advance(WorkOrderStatus.SENT, null, NOW));
        assertFalse(order.advance(WorkOrderStatus.ACCEPTED, "later", NOW));
        assertFalse(order.advance(WorkOrderStatus.REFUSED, "toch niet", NOW));
        assertFalse(order.advance(WorkOrderStatus.DONE, "nog eens", NOW));
        assertEquals("done", order.status());
        assertEquals("Nee", order.view().answer());
    }

    @Test
    void refuses_reports_that_make_no_sense() {
        assertEquals("status-unknown", code("m1", "sent", null));
        assertEquals("status-unknown", code("m1", "DONE", null));
        assertEquals("status-unknown", code("m1", null, null));
        assertEquals("required", code(" ", "done", null));
        assertEquals("too-long", code("m".repeat(101), "done", null));
        assertEquals("too-long", code("m1", "done", "x".repeat(4001)));
        assertEquals(WorkOrderStatus.DONE, OrderWork.check(report("m".repeat(100), "done", "x".repeat(4000))));
    }

    private static String code(String messageId, String status, String answer) {
        return assertThrows(DomainException.Invalid.class, () -> OrderWork.check(report(messageId, status, answer))).code();
    }

    private static StatusReport report(String messageId, String status, String answer) {
        return new StatusReport(new WorkOrderId(UUID.randomUUID()), messageId, status, answer, NOW, null);
    }
}
