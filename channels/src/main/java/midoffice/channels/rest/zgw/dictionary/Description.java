package midoffice.channels.rest.zgw.dictionary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.channels.rest.zgw.dictionary.WireType.Kind;
import midoffice.channels.rest.zgw.dictionary.WireType.Link;
import midoffice.channels.rest.zgw.dictionary.WireType.Many;
import midoffice.channels.rest.zgw.dictionary.WireType.Nested;
import midoffice.channels.rest.zgw.dictionary.WireType.Plain;
import midoffice.channels.rest.zgw.dictionary.WireType.Switch;

/** Describes an API in OpenAPI 3.0, from the same dictionary that reads and writes its messages: what it says is what is done. */
public final class Description {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String PAGE = "Page";

    private final Dictionary dictionary;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    private Description(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** @param server address of the API's root */
    public static ObjectNode of(Dictionary dictionary, String server) {
        return new Description(dictionary).whole(server);
    }

    private ObjectNode whole(String server) {
        ObjectNode all = nodes.objectNode();
        all.put("openapi", "3.0.3");
        all.putObject("info").put("title", dictionary.api() + " API").put("version", dictionary.version());
        all.putArray("servers").addObject().put("url", server);
        ObjectNode paths = all.putObject("paths");
        for (WireResource resource : dictionary.resources()) {
            for (WireOperation operation : resource.operations()) {
                String path = "/" + resource.path() + (operation.subPath().isEmpty() ? "" : "/" + operation.subPath());
                ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
                item.set(operation.method().toLowerCase(Locale.ROOT), operation(resource, operation, path));
            }
        }
        ObjectNode components = all.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        dictionary.schemas().forEach(schema -> schemas.set(schema.name(), schema(schema)));
        problems(schemas);
        components.putObject("securitySchemes").putObject("JWT-Claims").put("type", "http").put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return all;
    }

    private ObjectNode operation(WireResource resource, WireOperation operation, String path) {
        ObjectNode said = nodes.objectNode();
        said.put("operationId", operation.id());
        said.putArray("tags").add(resource.shortName());
        if (operation.scopes().isEmpty()) {
            said.putArray("security");
        } else {
            said.put("description", "Scopes, any one of: " + String.join(", ", operation.scopes().stream().sorted().toList()));
            said.putArray("security").addObject().putArray("JWT-Claims");
        }
        ArrayNode parameters = parameters(resource, operation, path);
        if (!parameters.isEmpty()) {
            said.set("parameters", parameters);
        }
        if (sendsBody(operation)) {
            said.putObject("requestBody").put("required", true).putObject("content").putObject("application/json")
                    .set("schema", reference(operation.body()));
        }
        ObjectNode responses = said.putObject("responses");
        responses.set(success(operation), answer(resource, operation));
        responses.putObject("default").put("description", "A problem").putObject("content").putObject("application/problem+json")
                .set("schema", nodes.objectNode().put("$ref", "#/components/schemas/ValidatieFout"));
        return said;
    }

    private boolean sendsBody(WireOperation operation) {
        return operation.method().matches("POST|PUT|PATCH") && operation.body() != null && knows(operation.body());
    }

    private static String success(WireOperation operation) {
        return switch (operation.method()) {
            case "DELETE" -> "204";
            case "POST" -> operation.subPath().isEmpty() ? "201" : "200";
            default -> "200";
        };
    }

    private ObjectNode answer(WireResource resource, WireOperation operation) {
        ObjectNode said = nodes.objectNode().put("description", operation.id());
        if (operation.method().equals("DELETE") || operation.answer() == null) {
            return said;
        }
        if (operation.answer().equals("binary")) {
            said.putObject("content").putObject("application/octet-stream").putObject("schema").put("type", "string").put("format", "binary");
            return said;
        }
        if (knows(operation.answer())) {
            ObjectNode one = reference(operation.answer());
            boolean several = operation.id().endsWith("_list") || operation.subPath().endsWith("_zoek");
            boolean paged = resource.pageSize() > 0 && (operation.subPath().isEmpty() || operation.subPath().endsWith("_zoek"));
            said.putObject("content").putObject("application/json").set("schema", several ? list(one, paged) : one);
        }
        return said;
    }

    private ObjectNode list(ObjectNode one, boolean paged) {
        ObjectNode array = nodes.objectNode().put("type", "array");
        array.set("items", one);
        if (!paged) {
            return array;
        }
        ObjectNode page = nodes.objectNode().put("type", "object").put("title", PAGE);
        page.putArray("required").add("count").add("results");
        ObjectNode fields = page.putObject("properties");
        fields.putObject("count").put("type", "integer");
        fields.putObject("next").put("type", "string").put("format", "uri").put("nullable", true);
        fields.putObject("previous").put("type", "string").put("format", "uri").put("nullable", true);
        fields.set("results", array);
        return page;
    }

    private ArrayNode parameters(WireResource resource, WireOperation operation, String path) {
        ArrayNode all = nodes.arrayNode();
        Matcher variables = VARIABLE.matcher(path);
        while (variables.find()) {
            ObjectNode said = parameter(all, variables.group(1), "path").put("required", true);
            said.putObject("schema").put("type", "string");
        }
        List<WireFilter> asked = new ArrayList<>(resource.parameters().getOrDefault(operation.method() + " " + operation.subPath(), List.of()));
        boolean list = operation.method().equals("GET") && operation.subPath().isEmpty();
        if (list) {
            asked.addAll(resource.filters().values());
        }
        asked.forEach(filter -> parameter(all, filter.parameter(), "query").set("schema", type(filter.type())));
        if (list && resource.pageSize() > 0) {
            parameter(all, "page", "query").putObject("schema").put("type", "integer").put("minimum", 1);
        }
        if (list && !resource.order().isEmpty()) {
            parameter(all, "ordering", "query").putObject("schema").put("type", "string");
        }
        if (operation.method().equals("GET") && !resource.expand().isEmpty() && (list || operation.subPath().equals("{uuid}"))) {
            parameter(all, "expand", "query").putObject("schema").put("type", "string");
        }
        return all;
    }

    private static ObjectNode parameter(ArrayNode all, String name, String place) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("name").asText().equals(name) && all.get(i).path("in").asText().equals(place)) {
                return (ObjectNode) all.get(i);
            }
        }
        return all.addObject().put("name", name).put("in", place);
    }

    private ObjectNode schema(WireSchema schema) {
        ObjectNode said = nodes.objectNode().put("type", "object");
        Collection<WireField> fields = schema.fields();
        List<String> required = fields.stream().filter(field -> field.is("required")).map(WireField::wire).toList();
        if (!required.isEmpty()) {
            ArrayNode names = said.putArray("required");
            required.forEach(names::add);
        }
        ObjectNode properties = said.putObject("properties");
        if (dictionary.resources().stream().anyMatch(resource -> resource.schema().name().equals(schema.name()))) {
            properties.putObject("url").put("type", "string").put("format", "uri").put("readOnly", true);
        }
        if (schema.showsId()) {
            properties.putObject("uuid").put("type", "string").put("format", "uuid").put("readOnly", true);
        }
        fields.forEach(field -> properties.set(field.wire(), field(field)));
        return said;
    }

    private ObjectNode field(WireField field) {
        ObjectNode type = type(field.type());
        ObjectNode said = type;
        if (type.has("$ref")) {
            said = nodes.objectNode();
            said.putArray("allOf").add(type);
        }
        if (field.is("read")) {
            said.put("readOnly", true);
        }
        if (field.is("write")) {
            said.put("writeOnly", true);
        }
        if (field.is("nullable")) {
            said.put("nullable", true);
        }
        if ("string".equals(said.path("type").asText())) {
            limit(field, "min", said, "minLength");
            limit(field, "max", said, "maxLength");
        } else if (said.path("type").asText().matches("integer|number")) {
            limit(field, "min", said, "minimum");
            limit(field, "max", said, "maximum");
        }
        return said;
    }

    private static void limit(WireField field, String limit, ObjectNode said, String name) {
        if (field.limits().containsKey(limit)) {
            said.put(name, field.limit(limit, 0));
        }
    }

    private ObjectNode type(WireType type) {
        ObjectNode said = nodes.objectNode();
        if (type instanceof Plain plain) {
            plain(said, plain.kind());
        } else if (type instanceof Choice choice) {
            ArrayNode words = said.put("type", "string").putArray("enum");
            choice.constants().keySet().forEach(words::add);
        } else if (type instanceof Nested nested) {
            return reference(nested.schema());
        } else if (type instanceof Link) {
            said.put("type", "string").put("format", "uri");
        } else if (type instanceof Many many) {
            said.put("type", "array").set("items", type(many.element()));
        } else if (type instanceof Switch choice) {
            ArrayNode kinds = said.putArray("oneOf");
            choice.schemas().values().stream().filter(this::knows).distinct().forEach(name -> kinds.add(reference(name)));
        }
        return said;
    }

    private static void plain(ObjectNode said, Kind kind) {
        switch (kind) {
            case INTEGER -> said.put("type", "integer");
            case DECIMAL -> said.put("type", "number");
            case BOOLEAN -> said.put("type", "boolean");
            case DATE -> said.put("type", "string").put("format", "date");
            case DATETIME -> said.put("type", "string").put("format", "date-time");
            case DURATION -> said.put("type", "string").put("format", "duration");
            case UUID -> said.put("type", "string").put("format", "uuid");
            case URI -> said.put("type", "string").put("format", "uri");
            case BASE64 -> said.put("type", "string").put("format", "byte");
            case BINARY -> said.put("type", "string").put("format", "binary");
            case JSON, GEOMETRY -> said.put("type", "object");
            default -> said.put("type", "string");
        }
    }

    private boolean knows(String name) {
        return dictionary.schemas().stream().anyMatch(schema -> schema.name().equals(name));
    }

    private ObjectNode reference(String schema) {
        return nodes.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    /** The standard's form of problems. */
    private void problems(ObjectNode schemas) {
        ObjectNode fields = schemas.putObject("ValidatieFout").put("type", "object").putObject("properties");
        for (String name : List.of("type", "code", "title", "detail", "instance")) {
            fields.putObject(name).put("type", "string");
        }
        fields.putObject("status").put("type", "integer");
        ObjectNode fault = fields.putObject("invalidParams").put("type", "array").putObject("items").put("type", "object");
        ObjectNode parts = fault.putObject("properties");
        for (String name : List.of("name", "code", "reason")) {
            parts.putObject(name).put("type", "string");
        }
    }
}
