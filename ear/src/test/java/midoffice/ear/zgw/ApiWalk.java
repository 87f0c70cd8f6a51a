package midoffice.ear.zgw;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The operations that the six APIs describe, with the addresses of things that are there. A new operation is walked too. */
final class ApiWalk {

    private static final List<String> APIS = List.of("catalogi", "zaken", "documenten", "besluiten", "autorisaties", "notificaties");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");

    private final RegisterClient client;
    private final Map<String, Optional<JsonObject>> examples = new ConcurrentHashMap<>();

    /** @param client with every right */
    ApiWalk(RegisterClient client) {
        this.client = client;
    }

    /** @param body its schema, null when it takes no JSON */
    record Operation(String api, String method, String path, JsonObject body, JsonObject description) {

        boolean isList() {
            return method.equals("get") && !path.endsWith("}") && !path.contains("audittrail") && !path.endsWith("download");
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (String api : APIS) {
            String root = "/" + api + "/api/v1";
            JsonObject document = client.get(root + "/schema/openapi.yaml").json();
            document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    found.add(new Operation(api, method, root + path, body(document, operation.asJsonObject()), operation.asJsonObject()));
                }
            }));
        }
        return found;
    }

    private static JsonObject body(JsonObject document, JsonObject operation) {
        if (!operation.containsKey("requestBody")) {
            return null;
        }
        String reference = operation.getJsonObject("requestBody").getJsonObject("content").getJsonObject("application/json")
                .getJsonObject("schema").getString("$ref");
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** The path with ids of things that are there, where there are any. */
    String fill(String template) {
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            String said = segment.startsWith("{") ? example(path.toString()).map(ApiWalk::idOf).orElse(UUID.randomUUID().toString()) : segment;
            path.append('/').append(said);
        }
        return path.toString();
    }

    /** The first thing of a list. */
    Optional<JsonObject> example(String list) {
        Optional<JsonObject> known = examples.get(list);
        if (known == null) {
            RegisterClient.Answer answer = client.get(list);
            known = answer.status() != 200 || answer.body().isEmpty() ? Optional.empty() : items(answer.value()).filter(i -> !i.isEmpty())
                    .map(i -> i.get(0)).filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
            examples.put(list, known);
        }
        return known;
    }

    static Optional<JsonArray> items(JsonValue value) {
        if (value instanceof JsonArray array) {
            return Optional.of(array);
        }
        return value instanceof JsonObject object && object.containsKey("results") ? Optional.of(object.getJsonArray("results"))
                : Optional.empty();
    }

    static String idOf(JsonObject thing) {
        String url = thing.getString("url");
        return thing.containsKey("uuid") ? thing.getString("uuid") : url.substring(url.lastIndexOf('/') + 1);
    }
}
