package midoffice.channels.report;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import midoffice.channels.intranet.CsvLine;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.PublicReports.PublicReport;
import midoffice.complaints.api.PublicReports.Query;
import midoffice.complaints.api.Reports;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Language;

/** What everybody may know of reports: the list, how fast each category goes, and the same as open data. */
@WebServlet({"/melden/lijst", "/melden/cijfers", "/melden/open-data.csv", "/melden/open-data.geojson"})
public class OpenReportsPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 25;
    private static final int LAST_PAGE = 400;
    private static final Duration YEAR = Duration.ofDays(365);
    /** Most rows of open data, newest first; a file beyond it is for nobody's spreadsheet. */
    private static final int MOST = 50_000;

    @Inject
    private transient PublicReports shown;
    @Inject
    private transient Reports reports;
    @Inject
    private transient Clock clock;

    @Override
    protected void get(Exchange exchange) throws ServletException, IOException {
        if (!exchange.path().isEmpty()) {
            throw Exchange.nowhere("no list of reports " + exchange.path());
        }
        switch (exchange.request().getServletPath()) {
            case "/melden/lijst" -> list(exchange);
            case "/melden/cijfers" -> figures(exchange);
            case "/melden/open-data.csv" -> csv(exchange);
            default -> geoJson(exchange);
        }
    }

    private void list(Exchange exchange) throws ServletException, IOException {
        String state = exchange.optional("staat").filter(Set.of("open", "opgelost")::contains).orElse("");
        String category = exchange.parameter("soort");
        int page = exchange.optional("blad").filter(text -> text.matches("[1-9]\\d{0,2}")).map(Integer::valueOf).filter(n -> n <= LAST_PAGE).orElse(1);
        Optional<String> number = exchange.optional("nummer");
        List<PublicReport> found = number.isPresent() ? shown.numbered(Caller.ANONYMOUS, Set.of(number.get()))
                : shown.search(Caller.ANONYMOUS, new Query(category.isEmpty() ? null : Set.of(category),
                        state.isEmpty() ? null : Boolean.valueOf(state.equals("open")), null, null, null, null, (page - 1) * ROWS, ROWS + 1));
        exchange.put("reports", found.subList(0, Math.min(ROWS, found.size()))).put("more", found.size() > ROWS && page < LAST_PAGE).put("blad", page)
                .put("state", state).put("category", category)
                .put("categories", reports.categories().stream().filter(Reports.CategoryView::listed).toList())
                .under(exchange.words().say("report.title"), "/melden").titled(exchange.words().say("report.list-title")).show("report-list");
    }

    private void figures(Exchange exchange) throws ServletException, IOException {
        exchange.put("figures", shown.figures(Caller.ANONYMOUS, clock.instant().minus(YEAR)))
                .under(exchange.words().say("report.title"), "/melden").titled(exchange.words().say("report.figures-title")).show("report-figures");
    }

    private void csv(Exchange exchange) throws IOException {
        Writer out = CsvLine.begin(exchange.response(), "meldingen.csv");
        out.write(CsvLine.of("nummer", "soort", "soort_naam", "dienst", "status", "open", "gemeld", "gewijzigd", "verwacht", "breedtegraad", "lengtegraad",
                "tekst", "antwoord"));
        try {
            each(one -> write(out, CsvLine.of(one.number(), one.category(), one.categoryName().in(Language.NL), one.unit().code(), one.status(),
                    String.valueOf(one.open()), second(one.filed()), second(one.updated()), one.expected().toString(), text(one.latitude()),
                    text(one.longitude()), one.text(), one.answer())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void geoJson(Exchange exchange) throws IOException {
        exchange.response().setContentType("application/geo+json");
        exchange.response().setCharacterEncoding("UTF-8");
        Writer out = exchange.response().getWriter();
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        boolean[] first = {true};
        try {
            each(one -> {
                write(out, (first[0] ? "" : ",") + GeoJson.feature(one));
                first[0] = false;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write("]}");
    }

    /** Hands out the reports of the past year, in pieces so that they are never all in memory. */
    private void each(Consumer<PublicReport> taker) {
        Instant now = clock.instant();
        int offset = 0;
        List<PublicReport> piece;
        do {
            piece = shown.search(Caller.ANONYMOUS, new Query(null, null, now.minus(YEAR), now, null, null, offset, PublicReports.MOST));
            piece.forEach(taker);
            offset += PublicReports.MOST;
        } while (piece.size() == PublicReports.MOST && offset < MOST);
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(Double number) {
        return number == null ? null : number.toString();
    }
}
