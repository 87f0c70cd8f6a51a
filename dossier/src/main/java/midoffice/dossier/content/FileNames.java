package midoffice.dossier.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Cleans the names that people's computers give to files. */
final class FileNames {

    static final int LONGEST = 150;

    private FileNames() {
    }

    /**
     * @return the name without path, control and direction characters, at most 150 characters, ending in an extension that fits the type;
     *         {@code document} when nothing is left
     */
    static String clean(String name, String mediaType) {
        String given = name == null ? "" : name.substring(Math.max(0, name.length() - 2000));
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        // Cc control, Cf format (text that turns around, "fdp.exe"), Cs half characters; and what file systems refuse
        String clean = Normalizer.normalize(base, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\"<>|:*?]", "_").strip().replaceAll("^\\.+", "");
        String extension = clean.substring(clean.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Set<String> fitting = MediaTypes.extensions(mediaType);
        String suffix = "";
        if (clean.isEmpty()) {
            clean = "document";
        }
        if (!fitting.isEmpty() && !fitting.contains(extension)) {
            suffix = "." + (fitting.contains("jpg") ? "jpg" : fitting.iterator().next());
        } else if (clean.length() > LONGEST && clean.lastIndexOf('.') > 0) {
            suffix = clean.substring(clean.lastIndexOf('.'));
            clean = clean.substring(0, clean.lastIndexOf('.'));
        }
        if (suffix.length() > 20) {
            suffix = "";
        }
        return cut(clean, LONGEST - suffix.length()) + suffix;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // never between the two halves of one character
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
