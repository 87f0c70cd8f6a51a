package midoffice.channels.typeimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import midoffice.crm.api.common.DomainException;

/**
 * Unpacks an export in memory, within limits that count what really comes out: a file that unpacks to more than it says costs no more than the
 * limit. Nothing is written to disk, so the folders that names lead through do not matter; only the last part of a name is looked at.
 */
final class ExportZip {

    static final int MOST_FILES = 100;
    static final int LARGEST_FILE = 24 * 1024 * 1024;
    static final int LARGEST_WHOLE = 48 * 1024 * 1024;

    private static final int AT_ONCE = 64 * 1024;

    private ExportZip() {
    }

    /**
     * The JSON files by name.
     *
     * @throws DomainException.Invalid {@code export-unreadable}, {@code export-too-large}, {@code export-too-many-files}, {@code export-file-twice};
     *         the field is the name of the file
     */
    static Map<String, byte[]> files(InputStream packed) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int seen = 0;
        long left = LARGEST_WHOLE;
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(Math.max(entry.getName().lastIndexOf('/'), entry.getName().lastIndexOf('\\')) + 1);
                if (++seen > MOST_FILES) {
                    throw new DomainException.Invalid("", "export-too-many-files", "More than " + MOST_FILES + " files");
                }
                byte[] content = content(zip, name, (int) Math.min(LARGEST_FILE, left));
                left -= content.length;
                if (name.endsWith(".json") && files.put(name, content) != null) {
                    throw new DomainException.Invalid(name, "export-file-twice", "The file is there twice");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        if (seen == 0) {
            throw unreadable(null);
        }
        return files;
    }

    private static DomainException.Invalid unreadable(Exception cause) {
        DomainException.Invalid refusal = new DomainException.Invalid("", "export-unreadable", "No zip file, or a damaged one");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    private static byte[] content(InputStream zip, String name, int most) throws IOException {
        java.io.ByteArrayOutputStream content = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[AT_ONCE];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (content.size() + read > most) {
                throw new DomainException.Invalid(name, "export-too-large", "It unpacks to more than " + most + " bytes");
            }
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }
}
