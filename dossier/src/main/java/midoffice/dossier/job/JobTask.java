package midoffice.dossier.job;

import java.util.UUID;

/**
 * One thing that a job has to do.
 *
 * @param source id of the thing outside, or in the register when it is there already
 * @param facts  what is known of it, as JSON
 */
public record JobTask(UUID id, String kind, UUID source, String label, String facts) {
}
