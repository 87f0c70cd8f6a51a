package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.event.ReportAnswered;
import midoffice.complaints.point.KeepPoints;
import midoffice.complaints.route.KeepRoutes;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;

/** The use cases of reports: filing is {@link FileOnce}'s; here they are shown and answered. */
@ApplicationScoped
class KeepReports implements Reports {

    private final FileOnce filing;
    private final ReportRepository reports;
    private final KeepPoints points;
    private final KeepRoutes routes;
    private final Interactions interactions;
    private final Parties parties;
    private final AccessLog accessLog;
    private final Event<ReportAnswered> answered;
    private final Clock clock;

    @Inject
    KeepReports(FileOnce filing, ReportRepository reports, KeepPoints points, KeepRoutes routes, Interactions interactions,
            Parties parties, AccessLog accessLog, Event<ReportAnswered> answered, Clock clock) {
        this.filing = filing;
        this.reports = reports;
        this.points = points;
        this.routes = routes;
        this.interactions = interactions;
        this.parties = parties;
        this.accessLog = accessLog;
        this.answered = answered;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected KeepReports() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public Filed file(Caller caller, FileReport command) {
        return filing.file(caller, command);
    }

    @Override
    @Transactional
    public List<ReportView> mine(Caller citizen) {
        if (!citizen.has(Role.CITIZEN) || citizen.party() == null) {
            throw new DomainException.Refused("not-allowed", citizen.subject() + " has no party of its own");
        }
        return reports.ofReporter(citizen.ownParties(), new Sight(null)).stream().map(Found::asView).toList();
    }

    @Override
    @Transactional
    public ReportView byToken(String token) {
        return Optional.ofNullable(token).flatMap(reports::bySecret).orElseThrow(() -> notFound("with that secret")).asViewForStrangers();
    }

    @Override
    @Transactional
    public List<ReportView> ofParty(Caller staff, PartyId party) {
        Sight sight = Sight.of(staff, points);
        accessLog.recordRead(staff, party, "reports", null);
        return reports.ofReporter(parties.same(party), sight).stream().map(Found::asView).toList();
    }

    @Override
    @Transactional
    public Page<ReportView> ofPoint(Caller staff, String point, PageRequest page) {
        Sight sight = Sight.of(staff, points);
        points.unitOf(point).filter(sight::sees)
                .orElseThrow(() -> new DomainException.NotFound("point-not-found", "No report point " + point + " for " + staff.subject()));
        List<Found> found = reports.openOfPoint(point, ReportCursor.parse(page.after()), page.size() + 1);
        boolean more = found.size() > page.size();
        List<Found> shown = more ? found.subList(0, page.size()) : found;
        shown.forEach(row -> logRead(staff, row.report()));
        return new Page<>(shown.stream().map(Found::asView).toList(), reports.countOpen(point),
                more ? ReportCursor.of(shown.get(shown.size() - 1).report()).text() : null);
    }

    @Override
    @Transactional
    public ReportView view(Caller staff, ReportId report) {
        Found found = seen(staff, report);
        logRead(staff, found.report());
        return found.asView();
    }

    @Override
    @Transactional
    public void answer(Caller official, ReportId report, String status, String text, long version) {
        Found found = seen(official, report);
        UnitId unit = found.unit();
        if (!official.has(Role.OFFICIAL) || !unit.equals(official.unit())) {
            throw new DomainException.Refused("not-allowed", official.subject() + " is no official of " + unit);
        }
        ReportRules.checkAnswer(status, text);
        Report answering = found.report();
        answering.answer(official, status, text, version, clock.instant());
        reports.flush();
        if (answering.reporter() != null) {
            interactions.record(official, new NewInteraction(answering.reporter(), "report-answered", "web", null, unit, answering.number(),
                    "Antwoord op melding " + answering.number() + ": " + text.strip()));
        }
        answered.fire(new ReportAnswered(report, answering.number(), status, answering.reporter()));
    }

    @Override
    @Transactional
    public Optional<NewsAddress> newsAddress(Caller caller, ReportId report) {
        caller.requireAny(Role.SYSTEM);
        return reports.find(report).flatMap(Found::newsAddress);
    }

    @Override
    @Transactional
    public List<PointView> points() {
        return points.all();
    }

    @Override
    @Transactional
    public List<CategoryView> categories() {
        return routes.all();
    }

    @Override
    @Transactional
    public void savePoint(Caller caller, PointView point) {
        points.save(caller, point);
    }

    @Override
    @Transactional
    public void saveCategory(Caller caller, CategoryView category) {
        routes.save(caller, category);
    }

    private Found seen(Caller staff, ReportId report) {
        Sight sight = Sight.of(staff, points);
        return reports.find(report).filter(found -> sight.sees(found.unit()))
                .orElseThrow(() -> notFound(report + " for " + staff.subject()));
    }

    /** A report of a known reporter is personal data. */
    private void logRead(Caller staff, Report report) {
        if (report.reporter() != null) {
            accessLog.recordRead(staff, report.reporter(), "report", report.number());
        }
    }

    private static DomainException.NotFound notFound(String which) {
        return new DomainException.NotFound("report-not-found", "No report " + which);
    }
}
