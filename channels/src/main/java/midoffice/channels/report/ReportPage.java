package midoffice.channels.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.FieldErrors;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.PathParts;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.PublicReports.Nearby;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;

/** Report a problem: the form, the confirmation, and following by the secret address that the reporter got. */
@WebServlet({"/melden", "/melden/*"})
public class ReportPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> FIELDS = List.of("addressText", "latitude", "longitude", "category", "description", "email");
    /** Metres within which the same category is perhaps the same problem. */
    private static final int NEAR = 30;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient Reports reports;
    @Inject
    private transient PublicReports shown;
    @Inject
    private transient Streets streets;
    @Inject
    private transient FilingPace pace;

    @Override
    protected String purpose() {
        return "own report";
    }

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        List<String> path = exchange.path();
        if (path.isEmpty()) {
            form(exchange, Map.of("key", Ids.next().toString()), new FieldErrors(), 200);
        } else if (path.equals(List.of("straten.json"))) {
            exchange.response().setContentType("application/json; charset=UTF-8");
            exchange.response().setHeader("Cache-Control", "public, max-age=3600");
            exchange.response().getWriter().print(streets.json());
        } else if (path.size() == 2 && path.get(0).equals("verzonden")) {
            follow(exchange, path.get(1), "report-sent");
        } else if (path.size() == 2 && path.get(0).equals("volgen")) {
            follow(exchange, path.get(1), "report-follow");
        } else {
            throw Exchange.nowhere("no report page " + path);
        }
    }

    @Override
    protected void post(Exchange exchange) throws ServletException, IOException {
        if (!exchange.path().isEmpty()) {
            throw Exchange.nowhere("nothing to post at " + exchange.path());
        }
        Map<String, String> entered = new LinkedHashMap<>();
        FIELDS.forEach(field -> entered.put(field, exchange.parameter(field)));
        UUID key = PathParts.uuid(exchange.parameter("key")).orElseGet(Ids::next);
        entered.put("key", key.toString());
        Map<String, List<String>> answers = new LinkedHashMap<>();
        questions(entered).forEach(question -> exchange.optional(field(question)).ifPresent(answer -> {
            entered.put(field(question), answer);
            answers.put(question.code(), List.of(answer));
        }));
        FieldErrors errors = new FieldErrors();
        Optional<Double> latitude = degrees(entered, "latitude", exchange, errors);
        Optional<Double> longitude = degrees(entered, "longitude", exchange, errors);
        if (errors.isEmpty() && latitude.isPresent() != longitude.isPresent()) {
            errors.add(latitude.isPresent() ? "longitude" : "latitude", exchange.words().say("report.both-coordinates"));
        }
        if (errors.isEmpty() && latitude.isPresent() && exchange.parameter("near").isEmpty()) {
            List<Nearby> near = near(latitude.get(), longitude.get(), entered.get("category"));
            if (!near.isEmpty()) {
                form(exchange.put("near", near), entered, errors, 200);
                return;
            }
        }
        if (errors.isEmpty() && !pace.admits("web " + exchange.request().getRemoteAddr())) {
            exchange.response().setIntHeader("Retry-After", FilingPace.SECONDS);
            errors.add("form", exchange.words().say("report.too-fast", pace.phone().orElse("")));
            form(exchange, entered, errors, TOO_MANY_REQUESTS);
            return;
        }
        if (errors.isEmpty()) {
            try {
                Reports.Filed filed = reports.file(caller(), new FileReport(key, entered.get("category"), entered.get("description"),
                        latitude.orElse(null),
                        longitude.orElse(null), empty(entered.get("addressText")), empty(entered.get("email")), "web",
                        exchange.language(), Reports.More.answered(answers)));
                exchange.redirect("/melden/verzonden/" + filed.token());
                return;
            } catch (DomainException.Invalid e) {
                errors.add(e, exchange.words());
            }
        }
        form(exchange, entered, atFields(errors).inOrder(FIELDS), 400);
    }

    private void form(Exchange exchange, Map<String, String> entered, FieldErrors errors, int status) throws ServletException, IOException {
        List<Asked> asked = questions(entered).stream().map(question -> Asked.of(question, entered.get(field(question)), exchange.words())).toList();
        Map<String, String> labels = new LinkedHashMap<>(labels(exchange));
        asked.forEach(question -> labels.put(question.name(), question.label()));
        exchange.put("entered", entered).put("errors", errors).put("labels", labels).put("questions", asked).put("categories", reports.categories())
                .titled((errors.isEmpty() ? "" : exchange.words().say("form.error-title") + " ") + exchange.words().say("report.title"))
                .show("report", status);
    }

    private void follow(Exchange exchange, String token, String view) throws ServletException, IOException {
        exchange.personal().put("report", reports.byToken(token)).put("token", token)
                .under(exchange.words().say("report.title"), "/melden")
                .titled(exchange.words().say(view.equals("report-sent") ? "report.sent-title" : "report.follow-title")).show(view);
    }

    /** An error about the place as a whole stands at the address: the field that everybody has. */
    private static FieldErrors atFields(FieldErrors errors) {
        FieldErrors placed = new FieldErrors();
        errors.forEach((field, message) -> placed.add(FIELDS.contains(field) || field.startsWith("attribute[") ? field.replaceAll("[\\[\\]]", "-")  : field.equals("form") ? "form" : "addressText",
                message));
        return placed;
    }

    /** Open reports of the same category close by: perhaps the same problem. A point that no map has is left for the use case to refuse. */
    private List<Nearby> near(double latitude, double longitude, String category) {
        return Math.abs(latitude) > 80 || Math.abs(longitude) > 180 ? List.of() : shown.nearby(caller(), latitude, longitude, NEAR).stream()
                .filter(one -> one.report().category().equals(category)).toList();
    }

    /** What the chosen category asks: nothing before one is chosen. */
    private List<Question> questions(Map<String, String> entered) {
        return reports.categories().stream().filter(category -> category.code().equals(entered.get("category")))
                .flatMap(category -> category.questions().stream()).toList();
    }

    private static String field(Question question) {
        return "attribute-" + question.code() + "-";
    }

    private static Map<String, String> labels(Exchange exchange) {
        return Map.of("addressText", exchange.words().say("report.address"), "latitude", exchange.words().say("report.latitude"),
                "longitude", exchange.words().say("report.longitude"), "category", exchange.words().say("report.category"),
                "description", exchange.words().say("report.description"), "email", exchange.words().say("report.email"));
    }

    private static Optional<Double> degrees(Map<String, String> entered, String field, Exchange exchange, FieldErrors errors) {
        String text = entered.get(field).replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            errors.add(field, exchange.words().say("report.coordinate-invalid"));
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(text));
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
