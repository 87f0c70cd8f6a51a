package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import midoffice.catalogue.api.Units;
import midoffice.crm.api.common.UnitId;

/** Which codes are units of the city. Every new dossier asks and units seldom change, so an answer holds for some seconds. */
@ApplicationScoped
class KnownUnits {

    private static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
    private static final Duration HOLDS = Duration.ofSeconds(5);
    private static final int MOST = 1000;

    private final Map<String, Known> answers = new ConcurrentHashMap<>();
    private final Units units;
    private final Clock clock;

    protected KnownUnits() {
        this(null, null);
    }

    @Inject
    KnownUnits(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    boolean isUnit(String code) {
        if (!code.matches(CODE)) {
            return false;
        }
        Instant now = clock.instant();
        Known known = answers.get(code);
        if (known == null || known.until().isBefore(now)) {
            if (answers.size() > MOST) {
                answers.clear();
            }
            known = new Known(units.find(new UnitId(code)).isPresent(), now.plus(HOLDS));
            answers.put(code, known);
        }
        return known.unit();
    }

    private record Known(boolean unit, Instant until) {
    }
}
