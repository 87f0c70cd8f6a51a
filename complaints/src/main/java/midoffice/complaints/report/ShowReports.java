package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.complaints.api.PublicReports;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.point.KeepPoints;
import midoffice.complaints.route.KeepRoutes;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** Shows the public what it may see of reports, and checks them for it. */
@ApplicationScoped
class ShowReports implements PublicReports {

    private static final int FARTHEST = 200;
    private static final int MOST_NEARBY = 10;

    private final PublicReportRepository shown;
    private final ReportRepository reports;
    private final KeepPoints points;
    private final KeepRoutes routes;
    private final Clock clock;

    @Inject
    ShowReports(PublicReportRepository shown, ReportRepository reports, KeepPoints points, KeepRoutes routes, Clock clock) {
        this.shown = shown;
        this.reports = reports;
        this.points = points;
        this.routes = routes;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ShowReports() {
        this(null, null, null, null, null);
    }

    @Override
    @Transactional
    public List<PublicReport> search(Caller caller, Query query) {
        if (query.limit() < 1 || query.limit() > MOST || query.offset() < 0) {
            throw new IllegalArgumentException("From " + query.offset() + ", " + query.limit() + " rows");
        }
        return shown.search(query).stream().map(ShowReports::asPublic).toList();
    }

    @Override
    @Transactional
    public List<PublicReport> numbered(Caller caller, Set<String> numbers) {
        if (numbers.size() > MOST) {
            throw new DomainException.Invalid("numbers", "too-many", "Vraag hoogstens " + MOST + " meldingen tegelijk.");
        }
        return shown.numbered(numbers).stream().map(ShowReports::asPublic).toList();
    }

    @Override
    @Transactional
    public List<Nearby> nearby(Caller caller, double latitude, double longitude, int metres) {
        if (!(Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180) || metres < 1 || metres > FARTHEST) {
            throw new DomainException.Invalid("place", "place-outside", "Geef een punt en een afstand van 1 tot " + FARTHEST + " meter.");
        }
        return shown.openIn(Cells.around(latitude, longitude, metres)).stream()
                .map(found -> new Nearby(asPublic(found), (int) Math.round(found.report().metresTo(latitude, longitude))))
                .filter(near -> near.metres() <= metres).sorted(Comparator.comparingInt(Nearby::metres)).limit(MOST_NEARBY).toList();
    }

    @Override
    @Transactional
    public List<Figure> figures(Caller caller, Instant since) {
        Map<String, CategoryView> listed = routes.all().stream().filter(CategoryView::listed)
                .collect(Collectors.toMap(CategoryView::code, Function.identity()));
        return shown.counts(since).stream().filter(row -> listed.containsKey((String) row[0])).map(row -> {
            CategoryView category = listed.get((String) row[0]);
            return new Figure(category.code(), category.name(), category.norm(), number(row[1]), number(row[2]), number(row[3]));
        }).sorted(Comparator.comparingLong(Figure::filed).reversed().thenComparing(Figure::category)).toList();
    }

    @Override
    @Transactional
    public void publish(Caller official, ReportId report, String text, long version) {
        Sight sight = Sight.of(official, points);
        Found found = reports.find(report).filter(one -> sight.sees(one.unit()))
                .orElseThrow(() -> new DomainException.NotFound("report-not-found", "No report " + report + " for " + official.subject()));
        if (!official.has(Role.OFFICIAL) || !found.unit().equals(official.unit())) {
            throw new DomainException.Refused("not-allowed", official.subject() + " is no official of " + found.unit());
        }
        if (text != null) {
            List<Violation> wrong = new ArrayList<>();
            Violations.text("publicText", text, ReportRules.ANSWER_LENGTH, wrong);
            Violations.refuse("Publication of " + report, wrong);
        }
        found.report().publish(text, version, clock.instant());
        reports.flush();
    }

    private static PublicReport asPublic(Found found) {
        return found.report().asPublic(found.category().name(), found.unit());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
