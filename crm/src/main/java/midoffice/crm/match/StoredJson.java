package midoffice.crm.match;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.JsonKit;

/** Lists and maps of text as they are stored. */
final class StoredJson {

    private StoredJson() {
    }

    static String list(List<String> items) {
        JsonArrayBuilder array = JsonKit.array();
        items.forEach(array::add);
        return array.build().toString();
    }

    static List<String> list(String json) {
        try (JsonReader reader = JsonKit.reader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    static String map(Map<String, String> entries) {
        JsonObjectBuilder object = JsonKit.object();
        entries.forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> map(String json) {
        try (JsonReader reader = JsonKit.reader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> entries = new LinkedHashMap<>();
            object.keySet().forEach(key -> entries.put(key, object.getString(key)));
            return entries;
        }
    }
}
