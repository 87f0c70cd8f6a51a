package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;

/** An official decided on a dossier. */
public record DecisionTaken(DossierId dossier, String result, String by) {
}
