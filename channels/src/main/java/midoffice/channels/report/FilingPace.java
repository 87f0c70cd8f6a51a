package midoffice.channels.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.PointView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many reports one source may file in a minute, so that a broken app or a prankster does not bury the teams. Nobody is locked out: a
 * minute later it goes on, and meanwhile there is a telephone. Kept per server; when there are too many sources, the oldest is forgotten.
 */
@ApplicationScoped
public class FilingPace {

    /** Until when a source that was too fast has to wait at most. */
    public static final int SECONDS = 60;

    private static final int MOST = 20_000;

    private final Reports reports;
    private final Clock clock;
    private final int perMinute;
    private final Map<String, Minute> minutes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST;
        }
    };

    private record Minute(long minute, int count) {
    }

    @Inject
    FilingPace(Reports reports, Clock clock, @ConfigProperty(name = "midoffice.reports.per-minute", defaultValue = "30") int perMinute) {
        this.reports = reports;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** For the container's proxy. */
    protected FilingPace() {
        this(null, null, 0);
    }

    /** Counts one more report. @return whether it may be filed now; always when the setting is 0 */
    public synchronized boolean admits(String source) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        Minute before = minutes.remove(source);
        int count = before == null || before.minute() != now ? 1 : before.count() + 1;
        minutes.put(source, new Minute(now, count));
        return perMinute == 0 || count <= perMinute;
    }

    /** @return the number of the general point, or of another one: the way for who cannot wait */
    public Optional<String> phone() {
        return reports.points().stream().filter(point -> point.phone() != null)
                .min(Comparator.comparing((PointView point) -> !point.general())).map(PointView::phone);
    }
}
