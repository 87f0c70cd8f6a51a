package midoffice.dossier.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a package one after the other, with constant memory, and knows the hash of each and of the whole. */
final class SipZip implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final String root;
    private final MessageDigest whole = sha256();
    private final ZipOutputStream zip;

    /** @param root name of the one folder in the package */
    SipZip(OutputStream out, String root) {
        this.root = root;
        this.zip = new ZipOutputStream(new DigestOutputStream(out, whole));
    }

    /**
     * @param folder of the METS file that describes it, empty or with a slash at the end
     * @param path   below that folder
     */
    SipFile add(String folder, String path, String name, String mediaType, Instant created, String document, InputStream content)
            throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        zip.putNextEntry(new ZipEntry(root + "/" + folder + path));
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            zip.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            size += read;
        }
        zip.closeEntry();
        return new SipFile("uuid-" + UUID.randomUUID(), path, name, mediaType, size, HexFormat.of().formatHex(digest.digest()), created, document);
    }

    /** Writes what is left; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** @return the hash of all that was written */
    String hash() {
        return HexFormat.of().formatHex(whole.digest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
