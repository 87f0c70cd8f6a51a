package midoffice.complaints.report;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import midoffice.crm.api.common.JsonKit;

/** How the answers of a reporter are kept: a JSON object of lists, by code of the question. */
final class AnswersJson {

    private AnswersJson() {
    }

    /** @return null when there are none */
    static String write(Map<String, List<String>> answers) {
        if (answers.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = JsonKit.object();
        new TreeMap<>(answers).forEach((code, values) -> object.add(code, list(values)));
        return object.build().toString();
    }

    private static JsonArrayBuilder list(List<String> values) {
        JsonArrayBuilder array = JsonKit.array();
        values.forEach(array::add);
        return array;
    }
}
