package midoffice.dossier.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Recognises what content is by its bytes. */
final class MediaTypes {

    static final String PDF = "application/pdf";

    /** Enough for every signature that is looked for. */
    static final int HEAD = 64 * 1024;
    /** A PDF ends with {@code %%EOF}; some programs write a little behind it. */
    static final int TAIL = 2048;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            PDF, Set.of("pdf"),
            "image/jpeg", Set.of("jpg", "jpeg"),
            "image/png", Set.of("png"),
            "text/plain", Set.of("txt"));

    private MediaTypes() {
    }

    /** @return the type by the content alone; {@code application/octet-stream} when it is not recognised or only pretends to be a PDF */
    static String detect(byte[] head, byte[] tail) throws IOException {
        String type = TYPES.detect(new ByteArrayInputStream(head), new Metadata()).getBaseType().toString();
        if (PDF.equals(type) && !isWholePdf(head, tail)) {
            return "application/octet-stream";
        }
        return type;
    }

    /**
     * The signature must be the first thing: readers take it anywhere in the first kilobyte, and so do files that are two
     * things at once.
     */
    private static boolean isWholePdf(byte[] head, byte[] tail) {
        return text(head, 5).equals("%PDF-") && text(tail, tail.length).contains("%%EOF");
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }

    /** @return the extensions that fit the type, the usual one among them; empty for a type without a fixed one */
    static Set<String> extensions(String mediaType) {
        return EXTENSIONS.getOrDefault(mediaType, Set.of());
    }
}
