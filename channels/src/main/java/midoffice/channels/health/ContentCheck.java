package midoffice.channels.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.api.FixityCheck.Run;
import midoffice.dossier.api.VirusScanning;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How stored content is: scanned for viruses and still what was stored. Always up, because another node would have the same store;
 * {@code alarm} is for who watches: the scanner is away, or a content is missing, altered or unreadable. Asked again at most every ten
 * seconds.
 */
@Readiness
@ApplicationScoped
public class ContentCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ContentCheck.class.getName());
    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final Caller SYSTEM = Caller.system("health check");

    private VirusScanning scanning;
    private FixityCheck fixity;
    private Clock clock;
    private volatile Known known;

    protected ContentCheck() {
    }

    @Inject
    ContentCheck(VirusScanning scanning, FixityCheck fixity, Clock clock) {
        this.scanning = scanning;
        this.fixity = fixity;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Known last = known;
        Instant now = clock.instant();
        if (last == null || last.at.plus(KEPT).isBefore(now)) {
            try {
                last = new Known(now, scanning.figures(SYSTEM), fixity.report(SYSTEM));
            } catch (RuntimeException databaseGone) {
                // Another check tells that the database is gone.
                LOG.log(Level.FINE, "Stored content could not be counted", databaseGone);
                return HealthCheckResponse.named("document-content").withData("alarm", "unknown").up().build();
            }
            known = last;
        }
        return response(last);
    }

    private static HealthCheckResponse response(Known known) {
        VirusScanning.Figures scan = known.scanning;
        String scanner = scan.configured() ? scan.awaySince() == null ? "answers" : "away" : "none";
        long faults = Math.max(faults(known.fixity.last()), faults(known.fixity.current()));
        HealthCheckResponseBuilder response = HealthCheckResponse.named("document-content").withData("scanner", scanner)
                .withData("unscanned", scan.waiting()).withData("not-scannable", scan.failing()).withData("infected", scan.infected())
                .withData("fixity-faults", faults);
        if (known.fixity.last() != null) {
            response.withData("fixity-finished", known.fixity.last().finished().toString())
                    .withData("fixity-checked", known.fixity.last().checked());
        }
        return response.withData("alarm", scan.awaySince() != null || faults > 0).up().build();
    }

    private static long faults(Run run) {
        return run == null ? 0 : run.faults();
    }

    private record Known(Instant at, VirusScanning.Figures scanning, FixityCheck.Report fixity) {
    }
}
