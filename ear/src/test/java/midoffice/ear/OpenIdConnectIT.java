package midoffice.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.ear.harness.RunningProduct;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People and suppliers prove who they are at a real identity provider. */
class OpenIdConnectIT {

    private static KeycloakServer keycloak;
    private static RunningProduct product;

    @BeforeAll
    static void start() {
        keycloak = KeycloakServer.start();
        product = RunningProduct.start("openid", keycloak.settings());
    }

    @AfterAll
    static void stop() {
        product.close();
        keycloak.close();
    }

    @Test
    void aCitizenLogsInAndLandsOnThePageAskedFor() throws Exception {
        Browser an = new Browser();
        an.logIn("/mijn", "an.peeters", "an-test-secret");
        assertEquals("/mijn", an.at.getPath());
        assertEquals(200, an.status);
        assertTrue(an.page().text().contains("An Peeters"), an.page().text());
        an.get(product.url() + "/intranet/");
        assertEquals(403, an.status);
    }

    @Test
    void anOfficialLogsInToTheIntranetWithTheRolesOfTheCrm() throws Exception {
        Browser lien = new Browser();
        lien.logIn("/intranet/", "lien.maes", "lien-test-secret");
        assertTrue(lien.at.getPath().startsWith("/intranet"), lien.at.toString());
        assertEquals(200, lien.status);
        assertTrue(lien.page().text().contains("Lien Maes"), lien.page().text());
    }

    @Test
    void somebodyTheCityDoesNotKnowGetsAClearPageAndNoSession() throws Exception {
        Browser nobody = new Browser();
        nobody.logIn("/mijn", "nobody.here", "nobody-test-secret");
        assertEquals(403, nobody.status);
        assertTrue(nobody.page().text().contains("We kennen je nog niet"), nobody.page().text());
        nobody.get(product.url() + "/mijn");
        assertFalse(nobody.at.getPath().equals("/mijn"), nobody.at.toString());
    }

    @Test
    void theSessionGetsANewIdAtLogin() throws Exception {
        Browser an = new Browser();
        an.get(product.url() + "/login/start?next=/mijn");
        String before = an.session();
        an.submitLogin("an.peeters", "an-test-secret");
        assertEquals("/mijn", an.at.getPath());
        assertNotEquals(before, an.session());
    }

    @Test
    void loggingOutLogsOutAtTheProviderToo() throws Exception {
        Browser an = new Browser();
        an.logIn("/mijn", "an.peeters", "an-test-secret");
        an.post(product.url() + "/logout", Map.of());
        Element refresh = an.page().selectFirst("meta[http-equiv=refresh]");
        an.get(refresh.attr("content").replaceFirst("^.*?url=", ""));
        assertEquals(URI.create(product.url() + "/"), an.at);
        an.get(product.url() + "/login/start?next=/mijn");
        assertTrue(an.page().selectFirst("#kc-form-login") != null, "the provider still knows the user: " + an.at);
    }

    @Test
    void aForgedWayBackLogsNobodyIn() throws Exception {
        Browser stranger = new Browser();
        stranger.get(product.url() + "/login/callback?code=forged&state=forged");
        assertNotEquals(200, stranger.status);
        stranger.get(product.url() + "/mijn");
        assertTrue(stranger.at.getPath().startsWith("/login"), stranger.at.toString());
    }

    @Test
    void aSuppliersTokenOpensItsDoorWhenTheCityKnowsTheClient() throws Exception {
        assertNotEquals(401, askBroker(token("demo")));
        assertNotEquals(403, askBroker(token("demo")));
        assertEquals(401, askBroker(token("unregistered")));
        assertEquals(401, askBroker(token("demo").replaceFirst("\\.[^.]+$", ".AAAA")));
    }

    private static int askBroker(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.url() + "/api/broker/v1/work-orders/" + new UUID(0, 0)))
                .header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(30)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String token(String client) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(keycloak.providerUri() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("grant_type", "client_credentials", "client_id", client,
                        "client_secret", KeycloakServer.SUPPLIER_SECRET))).build();
        String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        try (var reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject().getString("access_token");
        }
    }

    private static HttpRequest.BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** As much of a browser as a login needs: cookies, redirects and forms. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(20)).build();
        private URI at;
        private int status;
        private String body;

        void get(String address) throws IOException, InterruptedException {
            take(http.send(HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString()));
        }

        void post(String address, Map<String, String> fields) throws IOException, InterruptedException {
            take(http.send(HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(form(fields)).timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString()));
        }

        void logIn(String next, String user, String password) throws IOException, InterruptedException {
            get(product.url() + "/login/start?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
            submitLogin(user, password);
        }

        void submitLogin(String user, String password) throws IOException, InterruptedException {
            Element form = page().selectFirst("#kc-form-login");
            assertTrue(form != null, "not at the login page of the provider but at " + at + ": " + status);
            // Keycloak marks its cookies as secure; a browser makes an exception for this machine, this one has to be told.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            post(form.absUrl("action"), Map.of("username", user, "password", password));
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("JSESSIONID"))
                    .map(c -> c.getValue()).findFirst().orElse("");
        }

        Document page() {
            return Jsoup.parse(body, at.toString());
        }

        private void take(HttpResponse<String> answer) {
            at = answer.uri();
            status = answer.statusCode();
            body = answer.body();
        }
    }
}
