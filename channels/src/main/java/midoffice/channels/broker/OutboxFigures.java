package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How the outbox is doing, for metrics and health. The figures are counted by the clock every few seconds and kept in memory, so that a scrape or a
 * probe costs no query.
 */
@ApplicationScoped
public class OutboxFigures {

    private OutboxRepository repository;
    private MetricRegistry registry;
    private Clock clock;
    private Duration alarmAfter;
    private volatile Figures last = new Figures(0, 0, Duration.ZERO);

    protected OutboxFigures() {
    }

    @Inject
    OutboxFigures(OutboxRepository repository, MetricRegistry registry, Clock clock,
            @ConfigProperty(name = "midoffice.outbox.alarm-after", defaultValue = "PT1H") Duration alarmAfter) {
        this.repository = repository;
        this.registry = registry;
        this.clock = clock;
        this.alarmAfter = alarmAfter;
    }

    /** Counts anew. */
    @Transactional
    public void refresh() {
        Duration lag = repository.oldestWaiting().map(oldest -> Duration.between(oldest, clock.instant())).orElse(Duration.ZERO);
        last = new Figures(repository.count("waiting"), repository.count("failed"), lag.isNegative() ? Duration.ZERO : lag);
    }

    /** Makes the gauges known; called once, after the tables are there. */
    public void register() {
        registry.gauge("midoffice_outbox_waiting", this, figures -> figures.last().waiting() + figures.last().failed());
        registry.gauge("midoffice_outbox_failing", this, figures -> figures.last().failed());
        registry.gauge("midoffice_outbox_oldest_seconds", this, figures -> figures.last().lag().toSeconds());
        registry.gauge("midoffice_outbox_alarm", this, figures -> figures.isAlarm() ? 1 : 0);
    }

    /** @return the figures of the last count */
    public Figures last() {
        return last;
    }

    /** @return whether a message waits longer than {@code midoffice.outbox.alarm-after} */
    public boolean isAlarm() {
        return last.lag().compareTo(alarmAfter) > 0;
    }

    void delivered(String destination) {
        registry.counter("midoffice_outbox_delivered", new Tag("destination", destination)).inc();
    }

    void failed(String destination) {
        registry.counter("midoffice_outbox_failed", new Tag("destination", destination)).inc();
    }

    /**
     * @param waiting messages not tried yet
     * @param failed  messages tried at least once without success
     * @param lag     age of the oldest message that is not delivered, zero when there is none
     */
    public record Figures(long waiting, long failed, Duration lag) {
    }
}
