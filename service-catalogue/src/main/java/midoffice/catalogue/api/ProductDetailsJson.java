package midoffice.catalogue.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.EnumMap;
import java.util.Map;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** Product details as JSON: names of the record, localised texts by language code, what is not said left out. */
public final class ProductDetailsJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .addMixIn(LocalizedText.class, ByLanguage.class).addMixIn(Language.class, Code.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY).build();

    private ProductDetailsJson() {
    }

    public static String write(ProductDetails details) {
        try {
            return MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Details can always be written", e);
        }
    }

    /** @throws IllegalArgumentException naming the place, for what is no JSON or has a name or value that details do not have */
    public static ProductDetails read(String json) {
        try {
            return MAPPER.readValue(json, ProductDetails.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage() + " at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr(), e);
        }
    }

    private abstract static class ByLanguage {

        @JsonCreator
        static LocalizedText read(Map<String, String> texts) {
            EnumMap<Language, String> byLanguage = new EnumMap<>(Language.class);
            texts.forEach((code, text) -> byLanguage.put(Language.of(code), text));
            return new LocalizedText(byLanguage);
        }

        @JsonValue
        abstract Map<Language, String> texts();
    }

    private abstract static class Code {

        @JsonValue
        abstract String code();
    }
}
