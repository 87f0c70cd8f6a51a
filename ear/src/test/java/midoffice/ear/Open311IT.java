package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import midoffice.ear.harness.RunningProduct;
import midoffice.ear.harness.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Open311 GeoReport v2 as an app meets it: both formats, filing, looking up, every filter, errors, repeats, and nothing about the reporter. */
class Open311IT {

    private static final String KEY = "open311-demo";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.shared();
    }

    @Test
    void discovery_and_services_in_both_formats() throws Exception {
        JsonObject discovery = Json.createReader(new StringReader(get("/open311/discovery.json", 200).body())).readObject();
        JsonObject endpoint = discovery.getJsonArray("endpoints").getJsonObject(0);
        assertTrue(endpoint.getString("url").endsWith("/open311/v2"));
        assertEquals(2, endpoint.getJsonArray("formats").size());
        Document xml = xml(get("/open311/discovery.xml", 200));
        assertEquals("discovery", xml.getDocumentElement().getTagName());
        assertEquals(2, xml.getElementsByTagName("format").getLength());

        JsonArray services = array(get("/open311/v2/services.json", 200));
        JsonObject lamp = services.getValuesAs(JsonObject.class).stream().filter(s -> s.getString("service_code").equals("straatlamp")).findFirst()
                .orElseThrow();
        assertTrue(lamp.getBoolean("metadata"));
        assertEquals("realtime", lamp.getString("type"));
        assertEquals(services.size(), xml(get("/open311/v2/services.xml", 200)).getElementsByTagName("service").getLength());

        JsonObject definition = Json.createReader(new StringReader(get("/open311/v2/services/straatlamp.json", 200).body())).readObject();
        JsonObject fault = definition.getJsonArray("attributes").getJsonObject(0);
        assertEquals("singlevaluelist", fault.getString("datatype"));
        assertTrue(fault.getBoolean("required"));
        assertEquals("dark", fault.getJsonArray("values").getJsonObject(0).getString("key"));
        assertEquals(3, xml(get("/open311/v2/services/straatlamp.xml", 200)).getElementsByTagName("key").getLength());
        assertTrue(get("/open311/v2/services", 200, "Accept", "text/xml").body().startsWith("<?xml"));
    }

    @Test
    void from_filing_to_the_list() throws Exception {
        Map<String, String> form = form("straatlamp");
        assertEquals(List.of("400 attribute[fault]"), codes(post(form, "json", 400)));
        form.put("attribute[fault]", "dark");
        form.put("first_name", "Geheimvoornaam");
        form.put("last_name", "Geheimnaam");
        form.put("phone", "0470 99 88 77");
        form.put("email", "geheim@example.org");
        form.put("address_string", "Bij Jan Geheimadres");
        form.put("description", "Buurman Geheimtekst belde \u0001 <b>& zo</b>");
        JsonObject filed = array(post(form, "json", 201)).getJsonObject(0);
        String number = filed.getString("service_request_id");
        Matcher link = Pattern.compile(".*/melden/volgen/(\\S+)").matcher(filed.getString("service_notice"));
        assertTrue(link.matches(), filed.toString());
        assertEquals(number, array(get("/open311/v2/tokens/" + link.group(1) + ".json", 200)).getJsonObject(0).getString("service_request_id"));
        xml(get("/open311/v2/tokens/" + link.group(1) + ".xml", 200));

        JsonObject shown = array(get("/open311/v2/requests/" + number + ".json", 200)).getJsonObject(0);
        assertEquals("open", shown.getString("status"));
        assertEquals("straatlamp", shown.getString("service_code"));
        assertEquals(51.0302, shown.getJsonNumber("lat").doubleValue(), 0.00001);
        assertTrue(shown.isNull("description") && shown.isNull("address"), shown.toString());
        assertTrue(shown.getString("requested_datetime").matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d"), shown.toString());

        for (String path : List.of("/open311/v2/requests/" + number + ".json", "/open311/v2/requests/" + number + ".xml", "/open311/v2/requests.json",
                "/open311/v2/requests.xml", "/open311/v2/tokens/" + link.group(1) + ".json", "/open311/v2/tokens/" + link.group(1) + ".xml",
                "/melden/lijst?soort=straatlamp", "/melden/lijst?nummer=" + number, "/melden/open-data.csv", "/melden/open-data.geojson")) {
            String body = get(path, 200).body();
            assertTrue(body.contains(number), path);
            assertFalse(body.toLowerCase(Locale.ROOT).contains("geheim") || body.contains("0470"), path + " tells about the reporter: " + body);
        }
        assertFalse(get("/melden/cijfers", 200).body().toLowerCase(Locale.ROOT).contains("geheim"));
        assertEquals(2, array(get("/open311/v2/requests.json?service_request_id=" + number + ",M1999-000001," + other(), 200)).size());
    }

    @Test
    void every_filter() throws Exception {
        String number = other();
        assertTrue(numbers("?service_code=put-in-de-weg,fietspad&status=open").contains(number));
        assertFalse(numbers("?service_code=fietspad").contains(number));
        assertFalse(numbers("?status=closed").contains(number));
        assertTrue(numbers("?status=open,closed&start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B01:00").isEmpty());
        assertTrue(numbers("?updated_after=2020-01-01T00:00:00Z").contains(number));
        assertTrue(numbers("?updated_before=2020-01-01T00:00:00Z").isEmpty());
        assertTrue(numbers("?lat=51.0302&long=3.6602&radius=200").size() <= 10);
        assertFalse(numbers("?lat=51.03021&long=3.66019").isEmpty());
        assertTrue(numbers("?lat=51.0599&long=3.7199&radius=1").isEmpty());
        other();
        List<String> first = numbers("?page_size=1&page=1");
        List<String> second = numbers("?page_size=1&page=2");
        assertEquals(1, first.size());
        assertEquals(1, second.size());
        assertNotEquals(first, second);
        for (String wrong : List.of("?status=half", "?start_date=gisteren", "?page=0", "?page_size=1001", "?page=x", "?lat=51.03", "?lat=x&long=3.66", "?lat=51.03&long=3.66&radius=201",
                "?start_date=2020-01-01T00:00:00Z&end_date=2021-01-01T00:00:00Z", "?start_date=2020-02-01&end_date=2020-01-01")) {
            assertEquals("400", codes(get("/open311/v2/requests.json" + wrong, 400)).get(0).substring(0, 3), wrong);
            assertEquals("errors", xml(get("/open311/v2/requests.xml" + wrong, 400)).getDocumentElement().getTagName());
        }
    }

    @Test
    void errors_as_the_specification_has_them() throws Exception {
        codes(get("/open311/v2/requests.json?jurisdiction_id=elders.example.org", 404));
        get("/open311/v2/services.json?jurisdiction_id=localhost", 200);
        codes(get("/open311/v2/services/bestaat-niet.json", 404));
        assertEquals("404", xml(get("/open311/v2/requests/M1999-000001.xml", 404)).getElementsByTagName("code").item(0).getTextContent());
        codes(get("/open311/v2/tokens/zomaar.json", 404));
        codes(get("/open311/v2/services.yaml", 404));
        codes(get("/open311/v2/services", 406, "Accept", "image/png"));
        codes(get("/open311/v2/nergens.json", 404));
        for (String key : List.of("", "fout", "demo:fout")) {
            Map<String, String> form = form("put-in-de-weg");
            form.put("api_key", key);
            codes(post(form, "json", 403));
            xml(post(form, "xml", 403));
        }
        codes(post(form("bestaat-niet"), "json", 404));
        for (Map<String, String> wrong : List.of(Map.of("lat", "noord"), Map.of("lat", "10", "long", "10"), Map.of("lat", ""), Map.of("email", "x"),
                Map.of("media_url", "javascript:alert(1)"), Map.of("attribute[x]", "1"), Map.of("description", "x".repeat(4001)))) {
            Map<String, String> form = form("put-in-de-weg");
            form.putAll(wrong);
            codes(post(form, "json", 400));
        }
        codes(send(HttpRequest.newBuilder(at("/open311/v2/requests.json")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")), 415));
    }

    @Test
    void an_app_that_tries_again_files_once() throws Exception {
        Map<String, String> form = form("put-in-de-weg");
        form.put("device_id", "toestel-1");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> number(post(form, "json", 201)));
        }
        List<String> numbers = new ArrayList<>();
        for (Future<String> one : pool.invokeAll(tries)) {
            numbers.add(one.get());
        }
        pool.shutdown();
        assertEquals(1, numbers.stream().distinct().count(), numbers.toString());
        form.put("description", "Nog een put");
        assertNotEquals(numbers.get(0), number(post(form, "json", 201)));

        Map<String, String> keyed = form("put-in-de-weg");
        assertEquals(number(post(keyed, "json", 201, "Idempotency-Key", "k-1")), number(post(keyed, "json", 201, "Idempotency-Key", "k-1")));
    }

    @Test
    void too_fast_gets_a_telephone_number_and_loses_nobody_else() throws Exception {
        Map<String, String> form = form("put-in-de-weg");
        form.put("account_id", "spammer");
        HttpResponse<String> last = null;
        for (int i = 0; i < 70 && (last == null || last.statusCode() == 201); i++) {
            form.put("description", "Put " + i);
            last = post(form, "json", 0);
        }
        assertEquals(429, last.statusCode());
        assertTrue(last.body().contains("09 000 90 99"), last.body());
        assertTrue(last.headers().firstValue("Retry-After").isPresent());
        form.put("account_id", "iemand anders");
        post(form, "json", 201);
    }

    @Test
    void a_category_that_is_not_listed_shows_nowhere() throws Exception {
        String number = number(post(form("geluidshinder"), "json", 201));
        get("/open311/v2/requests/" + number + ".json", 404);
        assertFalse(numbers("").contains(number));
        assertFalse(get("/melden/open-data.csv", 200).body().contains(number));
        assertFalse(get("/melden/lijst?soort=geluidshinder", 200).body().contains(number));
    }

    @Test
    void the_web_form_shows_what_is_near_and_asks_the_questions_of_the_category() throws Exception {
        Map<String, String> filed = form("fietspad");
        filed.putAll(Map.of("lat", "51.0411", "long", "3.6611"));
        String number = number(post(filed, "json", 201));
        Visitor citizen = new Visitor(product.url());
        Visitor.Answer page = citizen.get("/melden");
        Map<String, String> values = Map.of("latitude", "51,04112", "longitude", "3,6611", "category", "fietspad", "description", "Put in het fietspad");
        Visitor.Answer near = citizen.submit(page, page.formWith("[name=description]"), values, Map.of());
        assertTrue(near.text().contains("Is dit al gemeld?") && near.text().contains(number), near.text());
        Visitor.Answer sent = citizen.submit(near, near.formWith("[name=description]"), Map.of(), Map.of());
        assertTrue(sent.address().getPath().startsWith("/melden/verzonden/"), sent.text());

        Map<String, String> lamp = Map.of("addressText", "Kerkstraat 1", "category", "straatlamp", "description", "Lamp stuk");
        Visitor.Answer fresh = citizen.get("/melden");
        Visitor.Answer asked = citizen.submit(fresh, fresh.formWith("[name=description]"), lamp, Map.of());
        assertTrue(asked.text().contains("Wat is er mis?"), asked.text());
        Visitor.Answer done = citizen.submit(asked, asked.formWith("[name=description]"), Map.of("attribute-fault-", "dark"), Map.of());
        assertTrue(done.address().getPath().startsWith("/melden/verzonden/"), done.text());
    }

    private static String other() throws Exception {
        return number(post(form("put-in-de-weg"), "json", 201));
    }

    private static List<String> numbers(String query) throws Exception {
        JsonArray list = array(get("/open311/v2/requests.json" + query, 200));
        assertEquals(list.size(), xml(get("/open311/v2/requests.xml" + query, 200)).getElementsByTagName("request").getLength(), query);
        return list.getValuesAs(JsonObject.class).stream().map(o -> o.getString("service_request_id")).toList();
    }

    private static String number(HttpResponse<String> answer) {
        return array(answer).getJsonObject(0).getString("service_request_id");
    }

    private static Map<String, String> form(String service) {
        return new LinkedHashMap<>(Map.of("api_key", KEY, "service_code", service, "lat", "51.03021", "long", "3.66019", "description", "Een put"));
    }

    private static HttpResponse<String> post(Map<String, String> form, String format, int status, String... headers) throws Exception {
        String body = form.entrySet().stream().map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/open311/v2/requests." + format))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, status);
    }

    private static HttpResponse<String> get(String path, int status, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, status);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, int status) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(status == 0 || status == answer.statusCode(), answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    private static URI at(String path) {
        return URI.create(product.url() + path);
    }

    private static JsonArray array(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readArray();
    }

    /** @return code and field of each error */
    private static List<String> codes(HttpResponse<String> answer) {
        JsonArray errors = array(answer);
        assertFalse(errors.isEmpty());
        return errors.getValuesAs(JsonObject.class).stream()
                .map(error -> error.getInt("code") + " " + error.getString("description").split(":")[0]).toList();
    }

    private static Document xml(HttpResponse<String> answer) throws Exception {
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml"), answer.headers().toString());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
}
