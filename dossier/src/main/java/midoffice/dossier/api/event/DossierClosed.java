package midoffice.dossier.api.event;

import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;

/** A dossier was closed with a result, {@code granted} or {@code refused}. */
public record DossierClosed(DossierId dossier, String number, String result, PartyId applicant) {
}
