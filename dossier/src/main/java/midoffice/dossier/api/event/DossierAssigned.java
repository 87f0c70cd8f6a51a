package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;

/**
 * A dossier came into the hands of an official, or of nobody.
 *
 * @param before login of who had it, null for nobody
 * @param login  login of who has it now, null for nobody
 */
public record DossierAssigned(DossierId dossier, String number, String before, String login) {
}
