package midoffice.complaints.route;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Question.Kind;
import midoffice.complaints.api.Question.Option;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** How the questions of a category are kept: as one JSON list, since they are only ever read and written together. */
final class QuestionsJson {

    private QuestionsJson() {
    }

    /** @return null when there are none */
    static String write(List<Question> questions) {
        if (questions.isEmpty()) {
            return null;
        }
        JsonArrayBuilder list = JsonKit.array();
        questions.forEach(question -> {
            JsonArrayBuilder options = JsonKit.array();
            question.options().forEach(option -> options.add(JsonKit.object().add("key", option.key()).add("name", text(option.name()))));
            list.add(JsonKit.object().add("code", question.code()).add("kind", question.kind().name()).add("required", question.required())
                    .add("text", text(question.text())).add("options", options));
        });
        return list.build().toString();
    }

    static List<Question> read(String json) {
        if (json == null) {
            return List.of();
        }
        return JsonKit.reader(new StringReader(json)).readArray().getValuesAs(JsonObject.class).stream()
                .map(q -> new Question(q.getString("code"), Kind.valueOf(q.getString("kind")), q.getBoolean("required"),
                        text(q.getJsonObject("text")), q.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                                .map(o -> new Option(o.getString("key"), text(o.getJsonObject("name")))).toList())).toList();
    }

    private static JsonObjectBuilder text(LocalizedText text) {
        JsonObjectBuilder object = JsonKit.object();
        text.texts().forEach((language, words) -> object.add(language.code(), words));
        return object;
    }

    private static LocalizedText text(JsonObject object) {
        return LocalizedText.of(object.getString(Language.NL.code()), object.getString(Language.EN.code(), null),
                object.getString(Language.FR.code(), null));
    }
}
