package midoffice.dossier.api.event;

import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/** A dossier belongs to another unit from now on. */
public record DossierTransferred(DossierId dossier, String number, UnitId from, UnitId to) {
}
