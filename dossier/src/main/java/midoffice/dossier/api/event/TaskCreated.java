package midoffice.dossier.api.event;

import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/** The process asks somebody of a unit to do something. */
public record TaskCreated(String task, DossierId dossier, UnitId unit) {
}
