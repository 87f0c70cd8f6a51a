package midoffice.catalogue.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** Stores a text with its languages as one JSON object, languages in fixed order, so that equal texts are equal columns. */
@Converter
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        if (text == null) {
            return null;
        }
        JsonObjectBuilder json = JsonKit.object();
        for (Language language : Language.values()) {
            String value = text.texts().get(language);
            if (value != null) {
                json.add(language.code(), value);
            }
        }
        return json.build().toString();
    }

    @Override
    public LocalizedText convertToEntityAttribute(String column) {
        if (column == null) {
            return null;
        }
        try (JsonReader reader = JsonKit.reader(new StringReader(column))) {
            JsonObject json = reader.readObject();
            Map<Language, String> texts = new EnumMap<>(Language.class);
            json.keySet().forEach(code -> texts.put(Language.of(code), json.getString(code)));
            return new LocalizedText(texts);
        }
    }
}
