package midoffice.dossier.api.event;

import java.util.UUID;

/** A check found stored content missing, altered or unreadable ({@code fault}). {@code run} is the run of the check, null when there never was one. */
public record FixityFailed(UUID run, String sha256, String fault) {
}
