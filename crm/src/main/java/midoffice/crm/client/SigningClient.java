package midoffice.crm.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import midoffice.crm.api.SigningClients.ClientView;
import midoffice.crm.api.SigningClients.SecretView;
import midoffice.crm.api.common.DomainException;

/** A client application that signs its own tokens. */
@Entity
@Table(name = "crm_signing_client")
public class SigningClient {

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    /** Of the last act; every act changes it, so that the version counts acts on its secrets too. */
    @Column(name = "changed")
    private Instant changed;

    @Column(name = "blocked")
    private Instant blocked;

    /** Written beside the version, by a statement of its own. */
    @Column(name = "last_used", insertable = false, updatable = false)
    private Instant lastUsed;

    /** For JPA. */
    protected SigningClient() {
    }

    SigningClient(String clientId, String name, Instant now) {
        this.clientId = clientId;
        this.name = name;
        this.changed = now;
    }

    /** @throws DomainException.Stale {@code client-changed} when it is not at that version any more */
    void requireVersion(long seen) {
        if (version != seen) {
            throw new DomainException.Stale("client-changed", "Somebody changed client " + clientId);
        }
    }

    void touch(Instant now) {
        changed = now;
    }

    void block(Instant now) {
        blocked = blocked == null ? now : blocked;
        changed = now;
    }

    void unblock(Instant now) {
        blocked = null;
        changed = now;
    }

    boolean isBlocked() {
        return blocked != null;
    }

    String clientId() {
        return clientId;
    }

    ClientView view(List<SecretView> secrets) {
        return new ClientView(clientId, name, blocked, lastUsed, secrets, version);
    }
}
