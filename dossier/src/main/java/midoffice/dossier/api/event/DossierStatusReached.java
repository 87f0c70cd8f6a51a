package midoffice.dossier.api.event;

import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;

/** A dossier reached a status of its type; {@code status} is the key of the status. */
public record DossierStatusReached(DossierId dossier, String number, String status, PartyId applicant) {
}
