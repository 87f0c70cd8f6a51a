package midoffice.dossier.api.event;

import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;

/** A dossier came into being and has its number. */
public record DossierOpened(DossierId dossier, String number, String typeKey, PartyId applicant, UnitId unit) {
}
