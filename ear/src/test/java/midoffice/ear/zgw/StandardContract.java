package midoffice.ear.zgw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The OpenAPI documents of the standard itself, when they lie beside the repository: what the register answers must be what they say. Without
 * them nothing is judged.
 */
final class StandardContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACE = "urn:standard:";
    private static final Pattern ELSEWHERE = Pattern.compile("\\.\\./(?:\\.\\./)*([a-z]+)/.*openapi\\.yaml(#.*)");
    /** What this register has beyond the standard: conditional requests, idempotency keys, and what HTTP itself prescribes. */
    private static final Set<Integer> BEYOND = Set.of(206, 304, 400, 403, 404, 405, 409, 412, 413, 415, 416, 503);
    private static final Optional<StandardContract> FOUND = folder().map(StandardContract::new);

    /** Tells of every keyword of OpenAPI that is none of JSON Schema; a strong reference, or the level is forgotten. */
    private static final Logger TALKER = Logger.getLogger("com.networknt");

    static {
        TALKER.setLevel(Level.SEVERE);
    }

    private final Map<String, Api> apis = new LinkedHashMap<>();
    /** Compiled they take hundreds of megabytes: let go when the tests need the room. */
    private final Map<String, SoftReference<JsonSchema>> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private record Api(String file, JsonNode paths, JsonNode document, Map<String, Pattern> patterns) {
    }

    private StandardContract(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String name = file.getFileName().toString().replaceAll("-.*", "");
                JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
                correct(document);
                texts.put(PLACE + name, JSON.writeValueAsString(document));
                Map<String, Pattern> patterns = new LinkedHashMap<>();
                document.path("paths").fieldNames().forEachRemaining(path -> patterns.put(path,
                        Pattern.compile(Stream.of(path.split("(?<=})|(?=\\{)")).map(p -> p.startsWith("{") ? "[^/]+" : Pattern.quote(p))
                                .reduce("", String::concat))));
                apis.put(name, new Api(PLACE + name, document.path("paths"), document, patterns));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4, builder -> builder.enableSchemaCache(false)
                .metaSchema(OpenApi30.getInstance())
                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()).schemaLoaders(loaders -> loaders.schemas(texts)));
    }

    /**
     * Makes the documents say what they mean: a schema that may be null and is made of others may be null also when those may not; they
     * refer to one another by addresses in the repository in which they were written; and some demand a property that they do not have.
     */
    private static void correct(JsonNode at) {
        at.forEach(StandardContract::correct);
        if (!(at instanceof ObjectNode schema)) {
            return;
        }
        Matcher other = ELSEWHERE.matcher(schema.path("$ref").asText(""));
        if (other.matches()) {
            schema.put("$ref", PLACE + other.group(1) + other.group(2));
        }
        if (schema.path("nullable").asBoolean() && (schema.has("allOf") || schema.has("oneOf"))) {
            ObjectNode same = schema.deepCopy();
            same.remove("nullable");
            schema.removeAll();
            schema.putArray("anyOf").add(same).addObject().put("nullable", true).putArray("enum").addNull();
        }
        // any object is such an expansion, so never just one of both holds
        if (schema.path("oneOf").findValuesAsText("$ref").stream().anyMatch(ref -> ref.endsWith("GenesteExpansie"))) {
            schema.set("anyOf", schema.remove("oneOf"));
        }
        if (schema.path("required").isArray() && schema.has("properties")) {
            List<String> known = new ArrayList<>();
            schema.get("required").forEach(name -> known.add(name.asText()));
            known.removeIf(name -> !schema.get("properties").has(name));
            schema.set("required", JSON.valueToTree(known));
            if (known.isEmpty()) {
                schema.remove("required");
            }
        }
    }

    /** @return the documents, empty when they are not at hand */
    static Optional<StandardContract> atHand() {
        return FOUND;
    }

    /** {@code shared/standards/zgw} beside the repository, or beside the folder in which it lies. */
    private static Optional<Path> folder() {
        Path here = Path.of(System.getProperty("midoffice.target", "target")).toAbsolutePath().normalize();
        return Stream.iterate(here, at -> at != null, Path::getParent).map(at -> at.resolve("shared/standards/zgw")).filter(Files::isDirectory)
                .findFirst();
    }

    /**
     * What in an answer is not as the standard says.
     *
     * @param path with or without the address of the server
     * @return what is wrong, empty when nothing is
     */
    List<String> faults(String method, String path, int status, String contentType, String body) {
        String asked = URI.create(path.replaceAll("\\?.*", "")).getPath();
        String[] parts = asked.substring(1).split("/", 4);
        Api api = parts.length < 4 || !parts[1].equals("api") ? null : apis.get(parts[0]);
        if (api == null || parts[3].startsWith("schema/")) {
            return List.of();
        }
        String local = "/" + parts[3].replaceAll("/$", "");
        // a fixed word in a path wins from a variable
        Optional<String> template = api.patterns().entrySet().stream().filter(e -> e.getValue().matcher(local).matches()).map(Map.Entry::getKey)
                .min((a, b) -> Long.compare(a.chars().filter(c -> c == '{').count(), b.chars().filter(c -> c == '{').count()));
        JsonNode operation = template.map(t -> api.paths().path(t).path(method.toLowerCase(java.util.Locale.ROOT))).orElse(null);
        if (operation == null || operation.isMissingNode()) {
            return status == 404 || status == 405 ? List.of() : List.of("the standard has no " + method + " " + local);
        }
        return faults(api, template.get(), method, operation, status, contentType, body);
    }

    private List<String> faults(Api api, String template, String method, JsonNode operation, int status, String contentType, String body) {
        // the document of types says 200 where its own description, and every client, expects 201 or 204
        if (method.equals("DELETE") && status == 204 && !operation.path("responses").has("204")) {
            return body.isEmpty() ? List.of() : List.of("nothing is left to answer with 204");
        }
        boolean misnamed = method.equals("POST") && status == 201 && !operation.path("responses").has("201");
        int named = misnamed ? 200 : status;
        JsonNode response = operation.path("responses").path(Integer.toString(named));
        String place = "/paths/" + escaped(template) + "/" + method.toLowerCase(java.util.Locale.ROOT) + "/responses/" + named;
        if (response.isMissingNode()) {
            return BEYOND.contains(status) ? List.of() : List.of("the standard has no status " + status + " here");
        }
        if (response.has("$ref")) {
            place = response.get("$ref").asText().substring(1);
            response = api.document().at(place);
        }
        JsonNode content = response.path("content");
        if (method.equals("HEAD") || content.isMissingNode() || content.isEmpty()) {
            return body == null || body.isEmpty() || method.equals("HEAD") ? List.of() : List.of("the standard has no body with " + status);
        }
        String type = contentType.replaceAll(";.*", "").strip();
        if (!content.has(type)) {
            return content.has("application/octet-stream") ? List.of() : List.of("the standard answers no " + type + " with " + status);
        }
        // the document says a list of applications, but one is asked for and one is what everybody answers
        String one = template.equals("/applicaties/consumer") && status == 200 ? "/items" : "";
        return type.endsWith("json") ? judge(api.file() + "#" + place + "/content/" + escaped(type) + "/schema" + one, body) : List.of();
    }

    private List<String> judge(String location, String body) {
        List<String> found = new ArrayList<>();
        try {
            schema(location).validate(JSON.readTree(body)).stream().filter(message -> !isBlank(message)).forEach(m -> found.add(m.toString()));
        } catch (IOException e) {
            found.add("no JSON: " + e.getMessage());
        }
        return found;
    }

    private JsonSchema schema(String location) {
        JsonSchema known = schemas.getOrDefault(location, new SoftReference<>(null)).get();
        if (known == null) {
            known = factory.getSchema(SchemaLocation.of(location), config);
            schemas.put(location, new SoftReference<>(known));
        }
        return known;
    }

    /** What is optional and not known is an empty text, in the reference implementations too, whatever the form of what it is when known. */
    private static boolean isBlank(ValidationMessage message) {
        // may be null by its own words, but the validator looks at the geometries it can be
        boolean nowhere = message.getInstanceNode() != null && message.getInstanceNode().isNull()
                && message.getInstanceLocation().toString().endsWith("/zaakgeometrie");
        return nowhere || message.getType().matches("format|pattern") && message.getInstanceNode() != null && message.getInstanceNode().isTextual()
                && message.getInstanceNode().textValue().isEmpty();
    }

    private static String escaped(String pointer) {
        return pointer.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }
}
