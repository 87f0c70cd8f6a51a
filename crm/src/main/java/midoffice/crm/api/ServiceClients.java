package midoffice.crm.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import midoffice.crm.api.access.Caller;

/** Supplier systems that may call the mid office: a client id, a secret and what they may do. */
public interface ServiceClients {

    /**
     * Checks id and secret in constant time. The identity door only (role SYSTEM).
     *
     * @return the client, empty when id or secret is wrong
     */
    Optional<Client> authenticate(Caller caller, String clientId, String secret);

    /**
     * The client with that id, for a system that proved who it is by a token of the identity provider. The identity door only
     * (role SYSTEM).
     *
     * @return empty when no such client is registered
     */
    Optional<Client> find(Caller caller, String clientId);

    /**
     * Adds a client or replaces its name, secret and scopes. Administrators and the system. Secrets are stored as PBKDF2 hashes and must
     * have at least 16 characters ({@code secret-too-short}).
     */
    void register(Caller caller, String clientId, String name, String secret, Set<String> scopes);

    /** All of them, by name. Administrators and the system. */
    List<Client> all(Caller caller);

    /** @param scopes for example {@code workorders} */
    record Client(String clientId, String name, Set<String> scopes) {
    }
}
