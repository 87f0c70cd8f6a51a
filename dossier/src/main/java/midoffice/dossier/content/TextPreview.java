package midoffice.dossier.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;

/** The beginning of a text. */
final class TextPreview {

    static final int MOST_CHARACTERS = 20_000;
    /** A character has at most four. */
    static final int MOST_BYTES = 4 * MOST_CHARACTERS;

    private TextPreview() {
    }

    /**
     * @param bytes the first ones
     * @param size  of all of it
     */
    static Preview of(byte[] bytes, long size) {
        String text = decode(bytes, bytes.length < size);
        String shown = shorten(text);
        return new Preview(Outcome.MADE, shown, bytes.length < size || shown.length() < text.length(), null, 0);
    }

    /** @return at most {@link #MOST_CHARACTERS} of it, without characters that are not for reading */
    static String shorten(String text) {
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        if (clean.length() <= MOST_CHARACTERS) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }

    /** By its mark, else UTF-8 when it is that, else what Windows in Western Europe writes. */
    private static String decode(byte[] bytes, boolean cut) {
        if (bytes.length >= 2 && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff || bytes[0] == (byte) 0xff
                && bytes[1] == (byte) 0xfe)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        // the last character may be cut in two: that is no reason to doubt the rest
        CoderResult result = utf8.decode(ByteBuffer.wrap(bytes), text, !cut);
        if (result.isError()) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
}
