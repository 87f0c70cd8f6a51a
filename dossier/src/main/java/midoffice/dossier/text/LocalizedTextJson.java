package midoffice.dossier.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** Translates texts in several languages to JSON and back. */
public final class LocalizedTextJson {

    private LocalizedTextJson() {
    }

    /** @return an object with one member per language */
    public static JsonObject write(LocalizedText text) {
        JsonObjectBuilder object = JsonKit.object();
        for (Language language : Language.values()) {
            String words = text.texts().get(language);
            if (words != null) {
                object.add(language.code(), words);
            }
        }
        return object.build();
    }

    /** @throws IllegalArgumentException when the Dutch text is missing */
    public static LocalizedText read(JsonObject object) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (object.containsKey(language.code())) {
                texts.put(language, object.getString(language.code()));
            }
        }
        return new LocalizedText(texts);
    }

    /** @return the object in that JSON text */
    public static JsonObject parse(String json) {
        try (JsonReader reader = JsonKit.reader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
