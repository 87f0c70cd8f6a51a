package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;

/** A client of the register ended a dossier that a process of the house was handling: there is nothing left to do for that process. */
public record DossierExternallyClosed(DossierId dossier, String number) {
}
