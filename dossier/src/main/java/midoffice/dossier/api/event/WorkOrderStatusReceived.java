package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.WorkOrderId;

/** A back office told how far it is; {@code status} is the new one. */
public record WorkOrderStatusReceived(WorkOrderId workOrder, DossierId dossier, String status) {
}
