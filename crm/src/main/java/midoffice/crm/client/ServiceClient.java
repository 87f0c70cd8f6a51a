package midoffice.crm.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import midoffice.crm.api.ServiceClients.Client;

/** A supplier's system with what it may do. */
@Entity
@Table(name = "crm_client")
public class ServiceClient {

    @Id
    @Column(name = "client_id")
    private String clientId;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "salt")
    private byte[] salt;

    @Column(name = "hash")
    private byte[] hash;

    @Column(name = "iterations")
    private int iterations;

    /** Separated by spaces, as in OAuth. */
    @Column(name = "scopes")
    private String scopes;

    /** For JPA. */
    protected ServiceClient() {
    }

    private ServiceClient(String clientId) {
        this.clientId = clientId;
    }

    static ServiceClient of(String clientId, String name, SecretHash secret, Set<String> scopes) {
        ServiceClient client = new ServiceClient(clientId);
        client.become(name, secret, scopes);
        return client;
    }

    /** Another name, secret or set of scopes. */
    final void become(String newName, SecretHash secret, Set<String> newScopes) {
        this.name = newName;
        this.salt = secret.salt();
        this.hash = secret.hash();
        this.iterations = secret.iterations();
        this.scopes = String.join(" ", new TreeSet<>(newScopes));
    }

    SecretHash secret() {
        return new SecretHash(salt, hash, iterations);
    }

    Client asClient() {
        return new Client(clientId, name,
                Arrays.stream(scopes.split(" ")).filter(scope -> !scope.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }
}
