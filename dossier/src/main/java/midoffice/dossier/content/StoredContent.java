package midoffice.dossier.content;

/**
 * Content that lies in the store.
 *
 * @param fileName  cleaned name, with an extension that fits the type
 * @param mediaType as read from the content
 * @param size      in bytes
 * @param sha256    in hexadecimal
 */
public record StoredContent(String fileName, String mediaType, long size, String sha256) {
}
