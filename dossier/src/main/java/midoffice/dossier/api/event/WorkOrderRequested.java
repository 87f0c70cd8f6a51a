package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.WorkOrderId;

/** A back office is asked to do something; the broker delivers it. */
public record WorkOrderRequested(WorkOrderId workOrder, DossierId dossier, String backOffice) {
}
