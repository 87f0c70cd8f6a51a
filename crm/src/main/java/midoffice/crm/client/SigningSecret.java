package midoffice.crm.client;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.SigningClients.GoodSecret;
import midoffice.crm.api.SigningClients.Seal;
import midoffice.crm.api.SigningClients.SecretView;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.crm.client.SecretsKey.Sealed;

/** A secret of a client, encrypted; sealed for this row and this client, so that it opens nowhere else. */
@Entity
@Table(name = "crm_signing_secret")
public class SigningSecret {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "key_id")
    private String keyId;

    @Column(name = "nonce")
    private byte[] nonce;

    @Column(name = "sealed")
    private byte[] sealed;

    @Column(name = "created")
    private Instant created;

    @Column(name = "valid_until")
    private Instant until;

    /** For JPA. */
    protected SigningSecret() {
    }

    SigningSecret(String clientId, String value, SecretVault vault, Instant now) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.created = now;
        keep(vault.seal(value, context()));
    }

    boolean isGood(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** Ends it then, when it does not end before. */
    void endAt(Instant moment) {
        until = until == null || moment.isBefore(until) ? moment : until;
    }

    /** Puts it under the present key. @return false when it lies there already or cannot be opened */
    boolean sealAgain(SecretVault vault) {
        if (vault.sealOf(keyId) == Seal.CURRENT) {
            return false;
        }
        Optional<String> value = vault.open(sealed(), context());
        value.ifPresent(v -> keep(vault.seal(v, context())));
        return value.isPresent();
    }

    Optional<GoodSecret> open(SecretVault vault) {
        return vault.open(sealed(), context()).map(value -> new GoodSecret(value, until));
    }

    SecretView view(SecretVault vault) {
        return new SecretView(created, until, vault.sealOf(keyId));
    }

    String clientId() {
        return clientId;
    }

    private void keep(Sealed fresh) {
        keyId = fresh.keyId();
        nonce = fresh.nonce();
        sealed = fresh.text();
    }

    private Sealed sealed() {
        return new Sealed(keyId, nonce, sealed);
    }

    private String context() {
        return "secret " + id + " of client " + clientId;
    }
}
