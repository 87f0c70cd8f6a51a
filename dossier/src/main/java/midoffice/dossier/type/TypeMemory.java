package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import midoffice.dossier.api.event.ResourceChanged;
import midoffice.dossier.api.register.Component;

/**
 * Remembers types that were read. A change forgets everything once it is committed; what another node of a cluster changes is seen here
 * after
 * {@link #LASTS} at the latest. A transaction that changed types itself neither reads nor writes here.
 */
@ApplicationScoped
class TypeMemory {

    private static final Duration LASTS = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final TypesTouched touched;

    protected TypeMemory() {
        this(null, null);
    }

    @Inject
    TypeMemory(Clock clock, TypesTouched touched) {
        this.clock = clock;
        this.touched = touched;
    }

    /** The value; must be called in a transaction. */
    @SuppressWarnings("unchecked")
    <V> Optional<V> get(String kind, UUID id, Supplier<Optional<V>> read) {
        if (touched.isTouched()) {
            return read.get();
        }
        Key key = new Key(kind, id);
        Remembered known = remembered.get(key);
        Instant now = clock.instant();
        if (known != null && known.until().isAfter(now)) {
            return (Optional<V>) known.value();
        }
        long before = changes.get();
        Optional<V> value = read.get();
        if (changes.get() == before && value.isPresent()) {
            if (remembered.size() > MOST) {
                remembered.clear();
            }
            remembered.put(key, new Remembered(value, now.plus(LASTS)));
        }
        return value;
    }

    void changing(@Observes ResourceChanged event) {
        if (event.kind().component() == Component.TYPES) {
            touched.touch();
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) ResourceChanged event) {
        if (event.kind().component() == Component.TYPES) {
            changes.incrementAndGet();
            remembered.clear();
        }
    }

    private record Key(String kind, UUID id) {
    }

    private record Remembered(Optional<?> value, Instant until) {
    }
}
