package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import midoffice.complaints.api.Reports.FileReport;
import midoffice.complaints.api.Reports.Filed;
import midoffice.complaints.api.event.ReportFiled;
import midoffice.complaints.route.KeepRoutes;
import midoffice.complaints.route.Route;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.NewInteraction;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files a report once per form, whatever the citizen, the browser or the network repeats. */
@ApplicationScoped
class FileOnce {

    private final ReportRepository reports;
    private final NumberRepository numbers;
    private final KeepRoutes routes;
    private final Interactions interactions;
    private final Event<ReportFiled> filed;
    private final Clock clock;
    private final CityBounds city;

    @Inject
    FileOnce(ReportRepository reports, NumberRepository numbers, KeepRoutes routes, Interactions interactions,
            Event<ReportFiled> filed, Clock clock,
            @ConfigProperty(name = "midoffice.city.bounds", defaultValue = "51.0000,3.6000,51.0600,3.7200") String bounds) {
        this.reports = reports;
        this.numbers = numbers;
        this.routes = routes;
        this.interactions = interactions;
        this.filed = filed;
        this.clock = clock;
        this.city = CityBounds.parse(bounds);
    }

    /** For the container's proxy. */
    protected FileOnce() {
        this.reports = null;
        this.numbers = null;
        this.routes = null;
        this.interactions = null;
        this.filed = null;
        this.clock = null;
        this.city = null;
    }

    Filed file(Caller caller, FileReport command) {
        ReportRules.checkKey(command);
        String secret = FollowSecret.derive(numbers.seed(), command.key());
        return known(command, secret).orElseGet(() -> {
            Optional<Route> route = routes.of(command.category());
            ReportRules.check(command, route, city);
            numbers.lock(command.key(), command.more().earlierKey());
            return known(command, secret).orElseGet(() -> write(caller, command, route.orElseThrow(), secret));
        });
    }

    private Optional<Filed> known(FileReport command, String secret) {
        UUID earlier = command.more().earlierKey();
        return reports.byKey(command.key()).map(report -> report.asFiled(secret)).or(() -> earlier == null ? Optional.empty()
                : reports.byKey(earlier).map(report -> report.asFiled(FollowSecret.derive(numbers.seed(), earlier))));
    }

    private Filed write(Caller caller, FileReport command, Route route, String secret) {
        Instant now = clock.instant();
        String number = numbers.next(LocalDate.ofInstant(now, BelgianCalendar.ZONE).getYear());
        Report report = Report.file(Ids.next(), number, caller, command, route, secret, now);
        reports.add(report);
        reports.flush();
        if (report.reporter() != null) {
            interactions.record(caller, new NewInteraction(report.reporter(), "report-filed", command.channel(), null, route.unit(), number,
                    "Melding " + number + ": " + route.category().name().in(Language.NL)));
        }
        filed.fire(new ReportFiled(report.id(), number, route.category().code(), report.reporter()));
        routes.arrived(report.id(), route);
        return report.asFiled(secret);
    }
}
