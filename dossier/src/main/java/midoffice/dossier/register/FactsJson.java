package midoffice.dossier.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** Writes facts (records) as JSON for a column and reads them back; what is null is left out, times are ISO 8601. */
public final class FactsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private FactsJson() {
    }

    public static String write(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts that cannot be written: " + facts.getClass(), e);
        }
    }

    /** What is kept, with more beside it or put over it, as another record; for views that say more than the facts. */
    public static <T> T read(String json, Map<String, ?> more, Class<T> type) {
        try {
            ObjectNode all = (ObjectNode) MAPPER.readTree(json);
            more.forEach((name, value) -> all.set(name, MAPPER.valueToTree(value)));
            return MAPPER.treeToValue(all, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are no " + type.getSimpleName(), e);
        }
    }

    /** The same values in another record; what that does not know is left out. */
    public static <T> T convert(Object facts, Class<T> type) {
        return MAPPER.convertValue(facts, type);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts are no " + type.getSimpleName(), e);
        }
    }
}
