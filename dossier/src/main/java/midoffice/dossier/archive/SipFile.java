package midoffice.dossier.archive;

import java.time.Instant;

/**
 * A file in a package.
 *
 * @param path      below the METS file that describes it
 * @param name      as its owner calls it
 * @param document  identification of the document it is a version of, null for metadata
 */
record SipFile(String id, String path, String name, String mediaType, long size, String sha256, Instant created, String document) {
}
