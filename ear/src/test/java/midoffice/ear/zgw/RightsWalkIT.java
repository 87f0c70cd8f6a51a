package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.ear.harness.RunningProduct;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the six APIs describe, asked by a client that has a good token and no rights, and every list asked by a client that
 * has rights on one type up to one confidentiality. The operations come from the APIs' own descriptions: a new one is walked too.
 */
class RightsWalkIT {

    private static final List<String> APIS = List.of("catalogi", "zaken", "documenten", "besluiten", "autorisaties", "notificaties");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head");
    private static final String SECRET = "secret-of-the-rights-walk-secret-of-the-rights-walk";

    private final String base = RunningProduct.shared().url();
    private final RegisterClient all = RegisterClient.demo(base);
    private final Map<String, Optional<JsonObject>> examples = new LinkedHashMap<>();

    private record Operation(String api, String method, String path) {
    }

    @Test
    void who_has_no_rights_reads_nothing_and_changes_nothing() {
        dossier(RegisterTypes.published(all), "openbaar");
        RegisterClient nobody = new RegisterClient(base, "walker", SECRET);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Operation operation : operations()) {
            String path = fill(operation.path());
            String body = null;
            Set<Integer> good = Set.of(403, 404);
            if (operation.method().matches("post|put|patch")) {
                Optional<JsonObject> example = example(operation.method().equals("post") ? path : path.substring(0, path.lastIndexOf('/')));
                body = example.map(JsonObject::toString).orElse("{}");
                // without an example the body may be refused first; parts of files are sent in another form than JSON
                good = example.isEmpty() ? Set.of(400, 403, 404, 415) : good;
            }
            RegisterClient.Answer answer = nobody.send(operation.method().toUpperCase(java.util.Locale.ROOT), path, body);
            asked++;
            boolean empty = operation.method().equals("get") && answer.status() == 200 && isEmptyList(answer.value());
            if (!empty && !good.contains(answer.status())) {
                wrong.add(operation + " at " + path + ": " + answer.status() + " " + cut(answer.body()));
            }
        }
        assertTrue(asked >= 190, "operations: " + asked);
        assertEquals(List.of(), wrong);
    }

    @Test
    void who_has_some_rights_sees_just_that_in_lists_counts_searches_and_trails() {
        RegisterTypes mine = RegisterTypes.published(all);
        RegisterClient.Answer application = all.post("/autorisaties/api/v1/applicaties", """
                {"clientIds":["restricted"],"label":"Restricted","heeftAlleAutorisaties":false,"autorisaties":[{"component":"zrc",
                "scopes":["zaken.lezen","audittrails.lezen"],"zaaktype":"%s","maxVertrouwelijkheidaanduiding":"openbaar"}]}
                """.formatted(mine.type()));
        assertEquals(201, application.status(), application.body());
        try {
            String seen = dossier(mine, "openbaar");
            RegisterTypes other = RegisterTypes.published(all);
            List<String> hidden = List.of(dossier(mine, "geheim"), dossier(other, "openbaar"));
            RegisterClient some = new RegisterClient(base, "restricted", SECRET);
            see(some, mine.type(), seen, hidden);
            walkLists(some, List.of(hidden.get(0), hidden.get(1), other.type(), other.begin(), other.role()));
        } finally {
            assertEquals(204, all.send("DELETE", application.url(), null).status());
        }
    }

    private void see(RegisterClient some, String type, String seen, List<String> hidden) {
        assertEquals(200, some.get(seen).status());
        assertEquals(200, some.get(seen + "/audittrail").status());
        int expected = all.get("/zaken/api/v1/zaken?zaaktype=" + type + "&maximaleVertrouwelijkheidaanduiding=openbaar").json().getInt("count");
        assertEquals(expected, some.get("/zaken/api/v1/zaken").json().getInt("count"));
        RegisterClient.Answer search = some.post("/zaken/api/v1/zaken/_zoek",
                "{\"uuid__in\":[\"%s\",\"%s\",\"%s\"]}".formatted(id(seen), id(hidden.get(0)), id(hidden.get(1))));
        assertEquals(200, search.status(), search.body());
        assertEquals(1, search.json().getInt("count"), search.body());
        for (String dossier : hidden) {
            for (String path : List.of("", "/audittrail", "/zaakeigenschappen", "/besluiten")) {
                RegisterClient.Answer answer = some.get(dossier + path);
                assertTrue(Set.of(403, 404).contains(answer.status()) || isEmptyList(answer.value()), dossier + path + ": " + answer.body());
            }
            assertEquals(0, some.get("/zaken/api/v1/statussen?zaak=" + dossier).json().getInt("count"));
            assertEquals(0, some.get("/zaken/api/v1/rollen?zaak=" + dossier).json().getInt("count"));
        }
    }

    /** Every list: of the catalogue it shows what belongs to the type the rights are on, of the dossiers what the rights cover, else nothing. */
    private void walkLists(RegisterClient some, List<String> hidden) {
        for (Operation operation : operations()) {
            if (operation.method().equals("get") && !operation.path().contains("{")) {
                RegisterClient.Answer answer = some.get(operation.path());
                boolean own = operation.api().matches("zaken|catalogi") && answer.status() == 200;
                assertTrue(own || answer.status() == 403 || isEmptyList(answer.value()), operation + ": " + cut(answer.body()));
                hidden.forEach(url -> assertFalse(answer.body().contains(id(url)), operation + " shows " + url));
            }
        }
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (String api : APIS) {
            String root = "/" + api + "/api/v1";
            all.get(root + "/schema/openapi.yaml").json().getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                    .filter(METHODS::contains).forEach(method -> found.add(new Operation(api, method, root + path))));
        }
        return found;
    }

    /** The path with ids of things that are there, so that a refusal is one of rights. */
    private String fill(String template) {
        StringBuilder path = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            String said = segment.startsWith("{") ? example(path.toString()).map(RightsWalkIT::idOf).orElse(UUID.randomUUID().toString()) : segment;
            path.append('/').append(said);
        }
        return path.toString();
    }

    /** The first thing of a list, as the client with all rights sees it. */
    private Optional<JsonObject> example(String list) {
        return examples.computeIfAbsent(list, path -> {
            RegisterClient.Answer answer = all.get(path);
            if (answer.status() != 200 || answer.body().isEmpty()) {
                return Optional.empty();
            }
            return items(answer.value()).filter(items -> !items.isEmpty()).map(items -> items.get(0)).filter(JsonObject.class::isInstance)
                    .map(JsonValue::asJsonObject);
        });
    }

    private static Optional<JsonArray> items(JsonValue value) {
        if (value instanceof JsonArray array) {
            return Optional.of(array);
        }
        return value instanceof JsonObject object && object.containsKey("results") ? Optional.of(object.getJsonArray("results"))
                : Optional.empty();
    }

    private static boolean isEmptyList(JsonValue value) {
        boolean counted = !(value instanceof JsonObject object) || object.getInt("count", 0) == 0;
        return counted && items(value).filter(List::isEmpty).isPresent();
    }

    private static String idOf(JsonObject thing) {
        return thing.containsKey("uuid") ? thing.getString("uuid") : id(thing.getString("url"));
    }

    private static String id(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String cut(String body) {
        return body.length() > 300 ? body.substring(0, 300) : body;
    }

    /** A dossier with a status and a role. @return its address */
    private String dossier(RegisterTypes types, String confidentiality) {
        String dossier = all.created("/zaken/api/v1/zaken", """
                {"bronorganisatie":"111222333","verantwoordelijkeOrganisatie":"111222333","zaaktype":"%s","startdatum":"2026-01-01",
                "vertrouwelijkheidaanduiding":"%s"}""".formatted(types.type(), confidentiality));
        all.created("/zaken/api/v1/statussen", """
                {"zaak":"%s","statustype":"%s","datumStatusGezet":"2026-01-02T10:00:00Z"}""".formatted(dossier, types.begin()));
        all.created("/zaken/api/v1/rollen", """
                {"zaak":"%s","roltype":"%s","betrokkeneType":"natuurlijk_persoon","roltoelichting":"Proef",
                "betrokkeneIdentificatie":{"inpBsn":"111222333"}}""".formatted(dossier, types.role()));
        return dossier;
    }
}
