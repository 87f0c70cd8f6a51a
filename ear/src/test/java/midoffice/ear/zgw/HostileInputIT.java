package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.zgw.ApiWalk.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Broken and hostile input at every operation of the six APIs: each is refused with a 4xx that names the field where it is about one, never
 * with a 500, and leaves nothing behind.
 */
class HostileInputIT {

    private static final RegisterClient CLIENT = RegisterClient.demo(RunningProduct.shared().url());
    private static final ApiWalk WALK = new ApiWalk(CLIENT);
    private static final Map<String, String> BODIES = new LinkedHashMap<>();
    private static final List<String> PATHS = List.of("not-an-id", "%00", "..%2f..", "1%27%20or%20%271%27=%271", "%F0%9F%98%80", "x".repeat(3000));
    private static final List<String> ODD = List.of("' OR 1=1 --", "%", "\\", "\"", "; DROP TABLE dos_dossier", "${7*7}", "\u0000", "\uD83D\uDE00",
            "9".repeat(400), "-1", "null", "2026-99-99", "http://169.254.169.254/latest", "http://[::1", "x".repeat(4000));

    /** Fields of which any text or list may do, so that the answer is about what else is missing. */
    private static final Set<String> TEXTS = Set.of("informatieobjecttype", "lock", "kenmerken");

    static {
        BODIES.put("nothing", "");
        BODIES.put("half", "{\"a\":");
        BODIES.put("no JSON", "<xml/>");
        BODIES.put("two", "{}{}");
        BODIES.put("list", "[]");
        BODIES.put("null", "null");
        BODIES.put("text", "\"x\"");
        BODIES.put("number", "1e999999999");
        BODIES.put("unknown", "{\"nonsense\":1}");
        BODIES.put("deep", "[".repeat(50_000));
        BODIES.put("deep object", "{\"a\":".repeat(5_000));
        BODIES.put("NUL", "{\"nonsense\u0000\":\"\\u0000\"}");
        BODIES.put("half a character", "{\"nonsense\":\"\\ud800\"}");
    }

    @BeforeAll
    static void something_of_most_kinds() {
        RegisterTypes types = RegisterTypes.published(CLIENT);
        String dossier = CLIENT.created("/zaken/api/v1/zaken", """
                {"bronorganisatie":"111222333","verantwoordelijkeOrganisatie":"111222333","zaaktype":"%s","startdatum":"2026-01-01"}
                """.formatted(types.type()));
        CLIENT.created("/zaken/api/v1/statussen", """
                {"zaak":"%s","statustype":"%s","datumStatusGezet":"2026-01-02T10:00:00Z"}""".formatted(dossier, types.begin()));
        CLIENT.created("/zaken/api/v1/rollen", """
                {"zaak":"%s","roltype":"%s","betrokkeneType":"natuurlijk_persoon","roltoelichting":"Proef",
                "betrokkeneIdentificatie":{"inpBsn":"111222333"}}""".formatted(dossier, types.role()));
        CLIENT.created("/zaken/api/v1/zaakobjecten", """
                {"zaak":"%s","objectType":"adres","objectIdentificatie":{"identificatie":"1","wplWoonplaatsNaam":"W",
                "gorOpenbareRuimteNaam":"S","huisnummer":1}}""".formatted(dossier));
        ArchiveTypes kinds = ArchiveTypes.published(CLIENT);
        String document = kinds.document("Proef", "een brief");
        String opened = kinds.open("Proef", "");
        kinds.relate(opened, document);
        kinds.decide(opened, document);
    }

    private static long traces() {
        return RunningProduct.shared().count("SELECT COUNT(*) FROM dos_trace");
    }

    /** @param about field that must be named, null when any answer from 400 to 499 will do */
    private record Attack(Operation operation, String path, byte[] body, String about, String what, String... headers) {

        String judge() {
            RegisterClient.Answer answer;
            try {
                answer = CLIENT.raw(operation.method().toUpperCase(java.util.Locale.ROOT), path, body, headers);
            } catch (AssertionError e) {
                return operation + " " + what + " is answered otherwise than the standard says: " + cut(e.getMessage());
            }
            if (answer.status() < 400 || answer.status() > 499) {
                return operation + " " + what + ": " + answer.status() + " " + cut(answer.body());
            }
            boolean named = about == null || answer.status() != 400 || answer.json().getJsonArray("invalidParams").stream()
                    .map(p -> p.asJsonObject().getString("name")).anyMatch(n -> n.equals(about) || n.startsWith(about + "."));
            return named ? null : operation + " " + what + " does not name " + about + ": " + cut(answer.body());
        }
    }

    private static void refuse(List<Attack> attacks) throws InterruptedException {
        long before = traces();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        ExecutorService attackers = Executors.newFixedThreadPool(4);
        attacks.forEach(attack -> attackers.submit(() -> {
            try {
                String fault = attack.judge();
                if (fault != null) {
                    wrong.add(fault);
                }
            } catch (RuntimeException e) {
                wrong.add(attack.operation() + " " + attack.what() + ": " + e);
            }
        }));
        attackers.shutdown();
        assertTrue(attackers.awaitTermination(4, TimeUnit.MINUTES));
        assertEquals("", String.join("\n", wrong), "of " + attacks.size());
        assertEquals(before, traces(), "nothing may be written");
    }

    private static List<Operation> taking() {
        return WALK.operations().stream().filter(o -> o.body() != null).toList();
    }

    @Test
    void bodies_that_are_none() throws InterruptedException {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : taking()) {
            String path = WALK.fill(operation.path());
            // a key to unlock with need not be there
            boolean mayBeEmpty = operation.path().endsWith("/unlock");
            BODIES.forEach((what, body) -> {
                if (!mayBeEmpty) {
                    attacks.add(new Attack(operation, path, body.getBytes(StandardCharsets.UTF_8), null, what));
                }
            });
            if (!mayBeEmpty) {
                attacks.add(new Attack(operation, path, new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'}, null, "no UTF-8"));
                attacks.add(new Attack(operation, path, "{}".getBytes(StandardCharsets.UTF_8), null, "plain text", "Content-Type", "text/plain"));
            }
        }
        refuse(attacks);
    }

    @Test
    void ten_million_characters() throws InterruptedException {
        byte[] large = ("{\"nonsense\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        refuse(taking().stream().filter(o -> o.method().equals("post") && !o.path().contains("{"))
                .map(o -> new Attack(o, WALK.fill(o.path()), large, null, "10 MB")).toList());
    }

    @Test
    void every_field_with_a_value_of_another_kind() throws InterruptedException {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : taking()) {
            String path = WALK.fill(operation.path());
            boolean document = path.contains("enkelvoudiginformatieobjecten");
            operation.body().getJsonObject("properties").forEach((field, schema) -> {
                if (!schema.asJsonObject().getBoolean("readOnly", false)) {
                    for (String value : wrong(schema.asJsonObject(), document)) {
                        attacks.add(new Attack(operation, path, ("{\"" + field + "\":" + value + "}").getBytes(StandardCharsets.UTF_8),
                                TEXTS.contains(field) ? null : field,
                                field + " = " + (value.length() > 60 ? value.substring(0, 60) : value)));
                    }
                }
            });
        }
        assertTrue(attacks.size() > 1000, "attacks: " + attacks.size());
        refuse(attacks);
    }

    /** Values that are none of the schema. */
    private static List<String> wrong(JsonObject schema, boolean document) {
        String format = schema.getString("format", "");
        return switch (schema.getString("type", "")) {
            case "integer", "number" -> List.of("\"x\"", "{}", "[]", "1e400", "true");
            case "boolean" -> List.of("\"x\"", "{}", "[]", "7");
            case "array" -> List.of("\"x\"", "{}", "7", "[null]", "[{\"nonsense\":[]}]");
            case "object" -> List.of("\"x\"", "[]", "7");
            case "string" -> switch (format) {
                case "uri" -> List.of("{}", "[]", "7", "\"no address\"", "\"http://\\u0000\"");
                case "date", "date-time", "uuid", "duration" -> List.of("{}", "[]", "\"x\"", "\"2026-13-45\"");
                case "byte" -> List.of("\"***\"");
                default -> schema.containsKey("enum") ? List.of("{}", "[]", "\"nonsense\"")
                        : schema.containsKey("maxLength") ? List.of("{}", "[]", "\"" + "x".repeat(100_000) + "\"") : List.of("{}", "[]");
            };
            default -> List.of("\"x\"", "7");
        };
    }

    @Test
    void addresses_of_other_hosts_inner_places_and_other_resources() throws InterruptedException {
        List<Attack> attacks = new ArrayList<>();
        String other = RunningProduct.shared().url() + "/catalogi/api/v1/catalogussen/" + UUID.randomUUID();
        for (Operation operation : taking()) {
            if (!operation.method().equals("post") || operation.path().contains("{") || operation.path().endsWith("_zoek")) {
                continue;
            }
            operation.body().getJsonObject("properties").forEach((field, schema) -> {
                boolean link = schema.asJsonObject().getString("format", "").equals("uri") && !schema.asJsonObject().getBoolean("readOnly", false);
                for (String address : link ? List.of("http://169.254.169.254/latest/meta-data", "http://10.0.0.1:22/", "file:///etc/passwd",
                        "http://user:pass@localhost/", "http://localhost:1/", other, "gopher://x/1") : List.<String>of()) {
                    attacks.add(new Attack(operation, operation.path(), ("{\"" + field + "\":\"" + address + "\"}").getBytes(StandardCharsets.UTF_8),
                            null, field + " = " + address));
                }
            });
        }
        refuse(attacks);
    }

    @Test
    void ids_that_are_none() throws InterruptedException {
        List<Attack> attacks = new ArrayList<>();
        for (Operation operation : WALK.operations()) {
            if (operation.path().contains("{") && !operation.method().equals("head")) {
                byte[] body = operation.method().matches("post|put|patch") ? "{}".getBytes(StandardCharsets.UTF_8) : null;
                PATHS.forEach(id -> attacks.add(new Attack(operation, operation.path().replaceAll("\\{[^}]+}", id), body, null, "id " + id)));
            }
        }
        // %00 and the like may be refused by the server itself, before any of this
        refuse(attacks.stream().filter(a -> !a.path().contains("%00") && !a.path().contains("%2f")).toList());
    }

    @Test
    void parameters_that_are_none() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : WALK.operations().stream().filter(Operation::isList).toList()) {
            String path = WALK.fill(operation.path());
            List<String> names = new ArrayList<>(operation.description().containsKey("parameters") ? operation.description()
                    .getJsonArray("parameters").stream().map(JsonValue::asJsonObject).filter(p -> p.getString("in").equals("query"))
                    .map(p -> p.getString("name")).toList() : List.of());
            for (String query : List.of("nonsense=1", "page=0", "page=-1", "page=99999999999", "page=x", "ordering=nonsense", "ordering=id;drop",
                    "expand=nonsense", "pageSize=0", "pageSize=-5")) {
                boolean takes = names.contains(query.substring(0, query.indexOf('='))) || !query.startsWith("page");
                RegisterClient.Answer answer = CLIENT.get(path + "?" + query);
                if (answer.status() >= 500 || takes && answer.status() < 400) {
                    wrong.add(path + "?" + query + ": " + answer.status() + " " + cut(answer.body()));
                }
            }
            int turn = 0;
            for (String name : names) {
                for (int i = 0; i < 4; i++) {
                    String odd = java.net.URLEncoder.encode(ODD.get(turn++ % ODD.size()), StandardCharsets.UTF_8);
                    RegisterClient.Answer answer = CLIENT.get(path + "?" + name + "=" + odd + (i == 3 ? "&" + name + "=x" : ""));
                    if (answer.status() >= 500) {
                        wrong.add(path + "?" + name + "=" + cut(odd) + ": " + answer.status());
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void tokens_that_open_nothing() {
        RegisterClient forged = new RegisterClient(RunningProduct.shared().url(), "demo", "another secret");
        Instant now = Instant.now();
        String good = CLIENT.token("HS256", "HmacSHA256", now);
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1);
        List<String> tokens = List.of("", "x", "a.b.c", "..", good + "x", none, CLIENT.token("HS512", "HmacSHA512", now),
                CLIENT.token("none", "HmacSHA256", now), CLIENT.token("HS256", "HmacSHA512", now), forged.token("HS256", "HmacSHA256", now),
                CLIENT.token("HS256", "HmacSHA256", now.minusSeconds(7200)), CLIENT.token("HS256", "HmacSHA256", now.plusSeconds(7200)),
                good.substring(0, good.length() - 4), "x".repeat(7000));
        for (String api : List.of("catalogi/api/v1/zaaktypen", "zaken/api/v1/zaken", "documenten/api/v1/enkelvoudiginformatieobjecten",
                "besluiten/api/v1/besluiten", "autorisaties/api/v1/applicaties", "notificaties/api/v1/kanaal")) {
            for (String token : tokens) {
                assertEquals(403, CLIENT.send("GET", "/" + api, null, "Authorization", "Bearer " + token).status(), api + " " + token);
            }
            assertEquals(403, CLIENT.send("GET", "/" + api, null, "Authorization", "Basic ZGVtbzpkZW1v").status());
        }
    }

    @Test
    void headers_that_are_none() {
        String dossier = RunningProduct.shared().url() + WALK.fill("/zaken/api/v1/zaken/{uuid}");
        String before = CLIENT.get(dossier).body();
        for (String tag : List.of("x", "\"x\"", "\"v999999999999999999999\"", "\"v1\", \"v2\"", "W/", "\"v-1\"")) {
            assertEquals(412, CLIENT.send("PATCH", dossier, "{\"toelichting\":\"x\"}", "If-Match", tag).status(), tag);
        }
        String type = CLIENT.get(dossier).json().getString("zaaktype");
        for (String key : List.of("k".repeat(5000), " ")) {
            int status = CLIENT.send("POST", "/zaken/api/v1/zaken", "{\"bronorganisatie\":\"111222333\",\"verantwoordelijkeOrganisatie\":"
                    + "\"111222333\",\"startdatum\":\"2026-01-01\",\"zaaktype\":\"" + type + "\"}", "Idempotency-Key", key).status();
            assertTrue(status >= 400 && status < 500, "key of " + key.length() + ": " + status);
        }
        assertEquals(before, CLIENT.get(dossier).body());
        assertEquals(406, CLIENT.send("GET", dossier, null, "Accept-Crs", "EPSG:28992").status());
    }

    private static String cut(String text) {
        return text.length() > 400 ? text.substring(0, 400) : text;
    }
}
