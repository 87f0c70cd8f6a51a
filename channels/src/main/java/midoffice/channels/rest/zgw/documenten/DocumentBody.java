package midoffice.channels.rest.zgw.documenten;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import midoffice.channels.rest.zgw.translate.Findings.WireRefusal;
import midoffice.crm.api.common.Violation;

/**
 * The body of a document with its content in Base64: the content goes to a file while it is read, so that its size does not matter to the
 * memory; the rest is read as usual.
 */
final class DocumentBody implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactory());
    private static final String CONTENT = "inhoud";
    /** What there is beside the content is small. */
    private static final int LARGEST_REST = 1024 * 1024;

    private final ObjectNode rest;
    private final Path content;

    private DocumentBody(ObjectNode rest, Path content) {
        this.rest = rest;
        this.content = content;
    }

    /** @param limit most bytes of content */
    static DocumentBody read(InputStream body, long limit) throws IOException {
        ObjectNode rest = JSON.createObjectNode();
        Path file = null;
        boolean done = false;
        try (JsonParser parser = JSON.getFactory().createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refusal("nonFieldErrors", "parse_error", "An object is expected.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals(CONTENT) && token == JsonToken.VALUE_STRING) {
                    file = file == null ? Files.createTempFile("content", ".part") : file;
                    spool(parser, file, limit);
                } else {
                    JsonNode value = parser.readValueAsTree();
                    rest.set(name, value);
                    if (parser.currentLocation().getByteOffset() - (file == null ? 0 : Files.size(file) * 4 / 3) > LARGEST_REST) {
                        throw refusal("nonFieldErrors", "too-large", "What goes with the content is too large.");
                    }
                }
            }
            done = true;
            return new DocumentBody(rest, file != null && Files.size(file) == 0 ? discarded(file) : file);
        } catch (JsonProcessingException e) {
            throw refusal("nonFieldErrors", "parse_error", "The body is no JSON: " + e.getOriginalMessage());
        } finally {
            if (!done && file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path discarded(Path empty) throws IOException {
        Files.deleteIfExists(empty);
        return null;
    }

    private static void spool(JsonParser parser, Path file, long limit) throws IOException {
        try (OutputStream out = new Limited(Files.newOutputStream(file), limit)) {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, out);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw refusal(CONTENT, "invalid", "The content is no Base64.");
        }
    }

    private static WireRefusal refusal(String field, String code, String reason) {
        return new WireRefusal(List.of(new Violation(field, code, reason)));
    }

    JsonNode rest() {
        return rest;
    }

    /** @return file with the content, null when none was sent */
    Path content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            Files.deleteIfExists(content);
        }
    }

    private static final class Limited extends FilterOutputStream {

        private long left;

        Limited(OutputStream out, long limit) {
            super(out);
            this.left = limit;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw refusal(CONTENT, "too-large", "So much content is sent in parts: give bestandsomvang and no inhoud.");
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }
}
