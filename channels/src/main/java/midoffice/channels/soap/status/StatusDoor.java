package midoffice.channels.soap.status;

import jakarta.xml.ws.Holder;
import java.time.Clock;
import java.time.Instant;
import java.util.TimeZone;
import java.util.function.Supplier;
import javax.xml.datatype.XMLGregorianCalendar;
import midoffice.channels.soap.guard.SoapFaults;
import midoffice.channels.soap.status.contract.Status;
import midoffice.channels.soap.status.contract.WorkOrderStatus;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders;
import midoffice.dossier.api.WorkOrders.StatusReport;
import midoffice.dossier.api.WorkOrders.StatusTaken;

/** Translates the status message into the use case and its refusals into faults. Carries no annotation, so that no other SOAP stack adopts it. */
public class StatusDoor implements WorkOrderStatus {

    private final WorkOrders workOrders;
    private final Supplier<Caller> caller;
    private final Clock clock;

    /** @param caller who is calling now */
    public StatusDoor(WorkOrders workOrders, Supplier<Caller> caller, Clock clock) {
        this.workOrders = workOrders;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void reportStatus(String workOrder, String messageId, Status status, String answer, XMLGregorianCalendar at, Holder<String> state,
            Holder<Long> version, Holder<Boolean> repeated) {
        try {
            StatusTaken taken = workOrders.report(caller.get(),
                    new StatusReport(WorkOrderId.of(workOrder), messageId, status.value(), answer, instant(at), null));
            state.value = taken.status();
            version.value = taken.version();
            repeated.value = taken.repeated();
        } catch (DomainException.Stale collision) {
            throw SoapFaults.receiver(StatusEndpoint.FAULT, collision.code(), "The work order was being changed at the same moment. Send again.");
        } catch (DomainException refused) {
            throw SoapFaults.sender(StatusEndpoint.FAULT, refused.code(), words(refused.code()));
        }
    }

    private Instant instant(XMLGregorianCalendar at) {
        return at == null ? clock.instant() : at.toGregorianCalendar(TimeZone.getTimeZone(BelgianCalendar.ZONE), null, null).toInstant();
    }

    private static String words(String code) {
        return switch (code) {
            case "work-order-not-found" -> "There is no such work order for this client.";
            case "status-unknown" -> "The status must be accepted, done or refused.";
            case "too-long" -> "The answer or the message id is too long.";
            case "dossier-closed" -> "The dossier is closed; the work order takes no news any more.";
            case "not-allowed" -> "This client may not report on work orders.";
            default -> "The message was refused: " + code + ".";
        };
    }
}
