package midoffice.ear.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with the plainest of browsers: follows links and redirects, keeps cookies, fills in forms as they stand on the page, knows no JavaScript.
 */
public final class Visitor {

    /** A small PDF that is one. */
    public static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.ISO_8859_1);

    private final HttpClient http;
    private final String base;

    public Visitor(String base) {
        this.base = base;
        http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** What came back, after redirects. */
    public record Answer(int status, URI address, Document page, HttpResponse<byte[]> raw) {

        public String text() {
            return page.text();
        }

        /** @return the first form that contains this field or button */
        public Element formWith(String css) {
            return page.select("form").stream().filter(f -> !f.select(css).isEmpty()).findFirst()
                    .orElseThrow(() -> new AssertionError("No form with " + css + " on " + address + " (" + status + "):\n" + page.text()));
        }
    }

    /** A file to send along. */
    public record Upload(String name, String mediaType, byte[] content) {
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(at(path)).header("Accept-Language", "nl").timeout(Duration.ofSeconds(60)).GET().build());
    }

    /** Signs in with a demo identity; {@code name} is part of what its button or row says. */
    public Answer signInAs(String name, String next) {
        Answer login = get("/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        Element form = login.page().select("form").stream()
                .filter(f -> f.text().contains(name) || f.outerHtml().contains(name)).findFirst()
                .orElseThrow(() -> new AssertionError("Nobody called " + name + " can sign in (" + login.status() + "): " + login.text()));
        Element button = form.select("button").stream().filter(b -> b.text().contains(name)).findFirst().orElse(null);
        Map<String, String> values = new LinkedHashMap<>();
        if (button != null && button.hasAttr("name")) {
            values.put(button.attr("name"), button.attr("value"));
        }
        return submit(login, form, values, Map.of());
    }

    /** Sends a form with its hidden and chosen values, and these on top. */
    public Answer submit(Answer from, Element form, Map<String, String> values, Map<String, Upload> files) {
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input,textarea,select").forEach(field -> take(field, all));
        all.putAll(values);
        URI action = from.address().resolve(form.hasAttr("action") && !form.attr("action").isEmpty() ? form.attr("action")
                : from.address().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(action).timeout(Duration.ofSeconds(60)).header("Accept-Language", "nl");
        if (form.attr("enctype").equals("multipart/form-data")) {
            String boundary = "----midoffice" + UUID.randomUUID();
            request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, all, files)));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(encode(all)));
        }
        return send(request.build());
    }

    /** Sends any request with this visitor's cookies. */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            Document page = type.contains("html") ? Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8), response.uri().toString())
                    : new Document(response.uri().toString());
            return new Answer(response.statusCode(), response.uri(), page, response);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI at(String path) {
        return URI.create(path.startsWith("http") ? path : base + path);
    }

    private static void take(Element field, Map<String, String> values) {
        String name = field.attr("name");
        String type = field.attr("type");
        if (name.isEmpty() || type.equals("file") || type.equals("submit")
                || (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked")) {
            return;
        }
        switch (field.tagName()) {
            case "textarea" -> values.put(name, field.wholeText());
            case "select" -> {
                Element chosen = field.select("option[selected]").first();
                Element first = field.select("option").first();
                values.put(name, chosen != null ? chosen.val() : first == null ? "" : first.val());
            }
            default -> values.put(name, field.val());
        }
    }

    private static String encode(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((k, v) -> text.append(text.isEmpty() ? "" : "&").append(URLEncoder.encode(k, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(v, StandardCharsets.UTF_8)));
        return text.toString();
    }

    private static byte[] multipart(String boundary, Map<String, String> values, Map<String, Upload> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, file) -> {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.name()
                    + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
