package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.UUID;
import midoffice.ear.harness.RunningProduct;

/** What the tests of the standard's rules share: a client with all rights, and things to try a rule on. */
abstract class RuleBase {

    static final String ORGANISATION = "111222333";

    final String base = RunningProduct.shared().url();
    final RegisterClient client = RegisterClient.demo(base);

    /** Asserts that the standard's problem is answered and names this field with this code. */
    static void refused(RegisterClient.Answer answer, String field, String code) {
        assertEquals(400, answer.status(), answer.body());
        boolean named = answer.json().getJsonArray("invalidParams").stream().map(JsonObject.class::cast)
                .anyMatch(param -> param.getString("name").equals(field) && (code == null || param.getString("code").equals(code)));
        assertTrue(named, field + " " + code + ": " + answer.body());
    }

    static RegisterClient.Answer ok(int status, RegisterClient.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        return answer;
    }

    /** @param more further fields, each as {@code ,"name":value} */
    RegisterClient.Answer openDossier(String type, String more) {
        return client.post("/zaken/api/v1/zaken", "{\"bronorganisatie\":\"" + ORGANISATION + "\",\"verantwoordelijkeOrganisatie\":\""
                + ORGANISATION + "\",\"startdatum\":\"2026-01-01\",\"zaaktype\":\"" + type + "\"" + more + "}");
    }

    String dossier(RegisterTypes types) {
        return ok(201, openDossier(types.type(), "")).url();
    }

    RegisterClient.Answer status(String dossier, String statusType, String day) {
        return client.post("/zaken/api/v1/statussen",
                "{\"zaak\":\"%s\",\"statustype\":\"%s\",\"datumStatusGezet\":\"%sT10:00:00Z\"}".formatted(dossier, statusType, day));
    }

    RegisterClient.Answer result(String dossier, String resultType) {
        return client.post("/zaken/api/v1/resultaten", "{\"zaak\":\"%s\",\"resultaattype\":\"%s\"}".formatted(dossier, resultType));
    }

    /** Closes it on that day. */
    void close(String dossier, RegisterTypes types, String day) {
        ok(201, result(dossier, types.result()));
        ok(201, status(dossier, types.end(), day));
    }

    /** What no other client may do. @param rights the fields of authorisations, each a JSON object */
    Restricted restricted(String... rights) {
        return new Restricted(base, client, rights);
    }

    /** Asserts that the entry is answered anew only to who does not have it yet, and its headers without it. */
    void kept(String url) {
        String tag = unchanged(url);
        RegisterClient.Answer head = ok(200, client.send("HEAD", url, null));
        assertEquals(tag, head.raw().headers().firstValue("ETag").orElseThrow());
        assertTrue(head.body().isEmpty(), head.body());
    }

    /** The same for what has no HEAD. @return the tag of the entry */
    String unchanged(String url) {
        String tag = ok(200, client.get(url)).raw().headers().firstValue("ETag").orElseThrow();
        RegisterClient.Answer unchanged = ok(304, client.send("GET", url, null, "If-None-Match", "\"other\", " + tag));
        assertTrue(unchanged.body().isEmpty(), unchanged.body());
        ok(200, client.send("GET", url, null, "If-None-Match", "\"other\""));
        return tag;
    }

    static String strange(String url) {
        return url.substring(0, url.lastIndexOf('/') + 1) + UUID.randomUUID();
    }

    static boolean isNull(JsonObject thing, String field) {
        return !thing.containsKey(field) || thing.isNull(field) || thing.get(field).toString().equals("\"\"");
    }
}
