package midoffice.dossier.form;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.FormView;
import midoffice.dossier.api.FormView.Field;
import midoffice.dossier.api.FormView.Kind;
import midoffice.dossier.api.FormView.Option;
import midoffice.dossier.api.FormView.Step;
import midoffice.dossier.text.LocalizedTextJson;

/** The stored form of a form. Key and version stand in columns of their own and are not repeated. */
final class FormSchema {

    private FormSchema() {
    }

    static String write(FormView form) {
        JsonArrayBuilder steps = JsonKit.array();
        for (Step step : form.steps()) {
            JsonArrayBuilder fields = JsonKit.array();
            step.fields().forEach(f -> fields.add(write(f)));
            JsonObjectBuilder object = JsonKit.object().add("key", step.key())
                    .add("title", LocalizedTextJson.write(step.title()));
            text(object, "intro", step.intro());
            steps.add(object.add("fields", fields));
        }
        return JsonKit.object().add("title", LocalizedTextJson.write(form.title())).add("steps", steps).build().toString();
    }

    private static JsonObjectBuilder write(Field field) {
        JsonObjectBuilder object = JsonKit.object().add("key", field.key()).add("kind", field.kind().name())
                .add("label", LocalizedTextJson.write(field.label())).add("required", field.required()).add("maxLength", field.maxLength());
        text(object, "hint", field.hint());
        if (field.binding() != null) {
            object.add("binding", field.binding());
        }
        JsonArrayBuilder options = JsonKit.array();
        field.options().forEach(o -> options.add(JsonKit.object().add("value", o.value())
                .add("label", LocalizedTextJson.write(o.label()))));
        JsonArrayBuilder accepts = JsonKit.array();
        field.accepts().stream().sorted().forEach(accepts::add);
        return object.add("options", options).add("accepts", accepts);
    }

    private static void text(JsonObjectBuilder object, String name, LocalizedText text) {
        if (text != null) {
            object.add(name, LocalizedTextJson.write(text));
        }
    }

    static FormView read(String key, int version, String schema) {
        JsonObject object = LocalizedTextJson.parse(schema);
        List<Step> steps = object.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(s -> new Step(s.getString("key"), LocalizedTextJson.read(s.getJsonObject("title")), text(s, "intro"),
                        s.getJsonArray("fields").getValuesAs(JsonObject.class).stream().map(FormSchema::field).toList()))
                .toList();
        return new FormView(key, version, LocalizedTextJson.read(object.getJsonObject("title")), steps);
    }

    private static Field field(JsonObject object) {
        List<Option> options = object.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .map(o -> new Option(o.getString("value"), LocalizedTextJson.read(o.getJsonObject("label")))).toList();
        Set<String> accepts = object.getJsonArray("accepts").getValuesAs(JsonString.class).stream().map(JsonString::getString)
                .collect(Collectors.toSet());
        return new Field(object.getString("key"), Kind.valueOf(object.getString("kind")),
                LocalizedTextJson.read(object.getJsonObject("label")),
                text(object, "hint"), object.getBoolean("required"), object.getString("binding", null),
                object.getJsonNumber("maxLength").longValue(), options, accepts);
    }

    private static LocalizedText text(JsonObject object, String name) {
        return object.containsKey(name) ? LocalizedTextJson.read(object.getJsonObject(name)) : null;
    }
}
