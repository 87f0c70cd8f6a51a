package midoffice.dossier.api;

import java.time.Instant;
import midoffice.crm.api.access.Caller;

/**
 * Questions to back offices: asked by an official (or a process), delivered by the broker, answered over SOAP or REST.
 */
public interface WorkOrders {

    /**
     * Asks a back office something about a dossier of the official's unit. Fires {@code WorkOrderRequested}.
     *
     * @param key idempotency key of the form the official had open: the same key gives the same work order
     */
    WorkOrderId request(Caller official, DossierId dossier, String backOffice, String question, java.util.UUID key);

    /** What the broker needs to send. System only. */
    Outgoing outgoing(Caller system, WorkOrderId workOrder);

    /** The broker delivered it: {@code requested} becomes {@code sent}; later states stay. System only. */
    void delivered(Caller system, WorkOrderId workOrder);

    /**
     * A back office reports. Supplier systems only. Idempotent on {@code messageId}; a status never goes back ({@code accepted} after
     * {@code done} is taken note of and changes nothing).
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code work-order-not-found}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code status-unknown}, {@code too-long}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code dossier-closed}
     * @throws midoffice.crm.api.common.DomainException.Stale {@code work-order-changed} when {@code expectedVersion} is given and no
     *                                                        longer the one
     */
    StatusTaken report(Caller supplier, StatusReport report);

    /** One work order, for the supplier's client that it was sent to. */
    WorkOrderState state(Caller supplier, WorkOrderId workOrder);

    /**
     * @param messageId       the sender's own id of this message, 1 to 100 characters
     * @param status          {@code accepted}, {@code done} or {@code refused}
     * @param answer          what was found, up to 4,000 characters, may be null
     * @param expectedVersion version the sender saw, null when it does not know
     */
    record StatusReport(WorkOrderId workOrder, String messageId, String status, String answer, Instant at, Long expectedVersion) {
    }

    /** Result of a report; {@code repeated} when the message had been taken before. */
    record StatusTaken(String status, long version, boolean repeated) {
    }

    /** State as the supplier may see it. */
    record WorkOrderState(WorkOrderId id, String dossierNumber, String status, long version) {
    }

    /** @param data answers of the form that the back office needs, by field key */
    record Outgoing(WorkOrderId id, String backOffice, String dossierNumber, String question, java.util.Map<String, String> data,
            Instant requested) {
    }
}
