package midoffice.dossier.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** What the sender says content is, beside what it proves to be. */
final class DeclaredType {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

    /** What runs when it is opened: programs, scripts, installers, and pages that a browser runs. With all that derives from them. */
    private static final Set<String> HARMFUL = Set.of("application/x-msdownload", "application/x-dosexec", "application/x-executable",
            "application/x-sharedlib", "application/x-elf", "application/x-object", "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-ms-installer", "application/x-ms-shortcut", "application/java-archive", "application/java-vm",
            "application/vnd.android.package-archive", "application/x-sh", "application/x-bat", "application/x-shockwave-flash",
            "application/hta", "text/html", "application/xhtml+xml", "image/svg+xml", "application/javascript", "text/javascript",
            "application/x-mspublisher-macro", "text/x-perl", "text/x-python", "text/x-vbscript", "text/x-powershell");

    private DeclaredType() {
    }

    /**
     * @param found    as read from the content
     * @param declared media type or extension, or null
     * @param fileName its extension counts as a statement too; or null
     * @return the type to keep: the declared one when it is a kind of what was found, else what was found
     * @throws ContentRefused {@code file-type-mismatch}
     */
    static String judge(String found, String declared, String fileName) {
        MediaType actual = MediaType.parse(found);
        List<MediaType> statements = Stream.of(declared(declared), byName(fileName)).filter(t -> t != null).toList();
        if (isHarmful(actual)) {
            // who says "text" of a page or "XML" of a drawing is not precise, but does not lie either
            statements.stream().filter(s -> !isHarmful(s) && !REGISTRY.isSpecializationOf(actual, s)).findFirst().ifPresent(said -> {
                throw new ContentRefused("file-type-mismatch", "The content is " + found + " and is said to be " + said);
            });
            return found;
        }
        if (MediaType.OCTET_STREAM.equals(actual)) {
            return found;
        }
        return statements.stream().filter(s -> !isHarmful(s) && REGISTRY.isSpecializationOf(s, actual)).findFirst().map(MediaType::toString)
                .orElse(found);
    }

    private static boolean isHarmful(MediaType type) {
        for (MediaType t = REGISTRY.normalize(type).getBaseType(); t != null; t = REGISTRY.getSupertype(t)) {
            if (HARMFUL.contains(t.toString())) {
                return true;
            }
        }
        return false;
    }

    private static MediaType declared(String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        MediaType type = MediaType.parse(declared.strip());
        return type == null ? byName("file." + declared.strip()) : meaningful(REGISTRY.normalize(type.getBaseType()));
    }

    private static MediaType byName(String fileName) {
        if (fileName == null || fileName.lastIndexOf('.') < 0) {
            return null;
        }
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, fileName);
        try {
            return meaningful(TYPES.detect(null, metadata).getBaseType());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MediaType meaningful(MediaType type) {
        return MediaType.OCTET_STREAM.equals(type) ? null : type;
    }
}
