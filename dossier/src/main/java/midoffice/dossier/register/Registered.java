package midoffice.dossier.register;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.Change;

/**
 * A row of the register: id, version and the facts as JSON. What is searched, sorted, counted or ruled upon has its own column beside the
 * facts, in the entity that extends this.
 */
@MappedSuperclass
public abstract class Registered {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Column(name = "registered")
    private Instant registered;
    @Column(name = "facts")
    private String facts;

    protected Registered() {
    }

    protected Registered(Instant now) {
        this(Ids.next(), now);
    }

    /** For a row whose id something else goes by already. */
    protected Registered(UUID id, Instant now) {
        this.id = id;
        this.registered = now;
    }

    public final UUID id() {
        return id;
    }

    public final long version() {
        return version;
    }

    public final Instant registered() {
        return registered;
    }

    protected final <T> T facts(Class<T> type) {
        return FactsJson.read(facts, type);
    }

    /** The facts as they are shown: with id, revision and what is derived. */
    protected final <T> T shown(Map<String, ?> derived, Class<T> type) {
        Map<String, Object> more = new HashMap<>(derived);
        more.put("id", id);
        more.put("revision", version);
        return FactsJson.read(facts, more, type);
    }

    protected final void write(Object newFacts) {
        this.facts = FactsJson.write(newFacts);
    }

    /** @throws DomainException.Stale {@code changed} when the change was made for another version */
    public final void requireVersion(Change change) {
        if (change.version() != null && change.version() != version) {
            throw new DomainException.Stale("changed", "Version " + version + " stands, version " + change.version() + " was seen");
        }
    }
}
