package midoffice.crm.api.common;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;

/**
 * The server's JSON-P, found once. {@code jakarta.json.Json} looks for its provider through all archives at every call, which costs more than
 * the reading and writing itself.
 */
public final class JsonKit {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonKit() {
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static JsonReader reader(Reader text) {
        return PROVIDER.createReader(text);
    }

    /** @param text JSON in a Unicode encoding, as RFC 8259 has it */
    public static JsonReader reader(InputStream text) {
        return PROVIDER.createReader(text);
    }
}
