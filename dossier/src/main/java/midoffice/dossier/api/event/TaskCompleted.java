package midoffice.dossier.api.event;

import midoffice.dossier.api.DossierId;

/** A task was done; {@code outcome} is the key of the chosen answer. */
public record TaskCompleted(String task, DossierId dossier, String outcome) {
}
