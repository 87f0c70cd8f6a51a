package midoffice.channels.authentic.standin;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midoffice.crm.api.common.JsonKit;

/**
 * The address register for the demo city: every street of it has the house numbers 1 to 199, without boxes of its own accord. A street that is written a little
 * differently is found with a lower score.
 */
@WebServlet("/demo/addresses/*")
public class AddressStandIn extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BASE = "https://data.vlaanderen.be/id/adres/";
    private static final Pattern ONE = Pattern.compile("/v2/adressen/(\\d{1,9})");
    private static final int FIRST = 1_000_000;
    private static final int HOUSES = 1000;
    private static final int HIGHEST = 199;
    private static final int MOST = 10;
    private static final double LOWEST = 60;

    @Inject
    private transient DemoOnly demo;
    private transient volatile List<String> streets;

    private record Scored(int street, double score) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Matcher one = ONE.matcher(path);
        if (!demo.isFor(request) || !one.matches() && !path.equals("/v2/adresmatch")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (one.matches()) {
            byId(Integer.parseInt(one.group(1)), response);
        } else {
            match(request, response);
        }
    }

    private void byId(int id, HttpServletResponse response) throws IOException {
        int street = (id - FIRST) / HOUSES;
        int house = (id - FIRST) % HOUSES;
        if (id < FIRST || street >= streets().size() || house < 1 || house > HIGHEST) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            write(response, address(street, house, null).build());
        }
    }

    private void match(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String street = plain(request.getParameter("straatnaam"));
        String number = request.getParameter("huisnummer");
        int house = number != null && number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        JsonArrayBuilder found = JsonKit.array();
        if (!street.isEmpty() && house >= 1 && house <= HIGHEST) {
            List<String> known = streets();
            java.util.stream.IntStream.range(0, known.size()).mapToObj(i -> new Scored(i, likeness(street, plain(known.get(i)))))
                    .filter(one -> one.score() >= LOWEST).sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(MOST)
                    .forEach(one -> found.add(address(one.street(), house, request.getParameter("busnummer")).add("score", one.score())));
        }
        write(response, JsonKit.object().add("adresMatches", found).add("warnings", JsonKit.array()).build());
    }

    private JsonObjectBuilder address(int street, int house, String box) {
        int id = FIRST + street * HOUSES + house;
        JsonObjectBuilder address = JsonKit.object().add("@type", "Adres")
                .add("identificator", JsonKit.object().add("id", BASE + id).add("naamruimte", "https://data.vlaanderen.be/id/adres").add("objectId", "" + id))
                .add("gemeente", JsonKit.object().add("objectId", StandInRecords.NIS).add("gemeentenaam", name("Waterlinde")))
                .add("postinfo", JsonKit.object().add("objectId", "9099"))
                .add("straatnaam", JsonKit.object().add("objectId", "" + street).add("straatnaam", name(streets().get(street))))
                .add("huisnummer", "" + house).add("adresStatus", "inGebruik").add("officieelToegekend", true);
        return box == null || box.isBlank() ? address : address.add("busnummer", box);
    }

    private static JsonObjectBuilder name(String text) {
        return JsonKit.object().add("geografischeNaam", JsonKit.object().add("spelling", text).add("taal", "nl"));
    }

    private List<String> streets() {
        if (streets == null) {
            streets = demo.read("streets.json").asJsonArray().getValuesAs(JsonObject.class).stream().map(one -> one.getString("name")).toList();
        }
        return streets;
    }

    /** @return 100 for the same, less for every letter that differs */
    static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        int longest = Math.max(a.length(), b.length());
        return longest == 0 ? 0 : Math.round(1000.0 * (longest - row[b.length()]) / longest) / 10.0;
    }

    /** Of a name as people write it: without accents and dots, in small letters; an abbreviated street in full. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
        return (ascii.length() > 100 ? ascii.substring(0, 100) : ascii).replaceFirst("str\\.?$", "straat").replaceFirst("ln\\.?$", "laan")
                .replaceFirst("pl\\.?$", "plein").replace(".", "");
    }

    private static void write(HttpServletResponse response, JsonObject json) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
