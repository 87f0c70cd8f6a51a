package midoffice.crm.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;

/**
 * Client applications that sign their own tokens with a secret they share with the house (ZGW standard: HS256). A secret is shown once,
 * when it is made; after that nobody can read it here. It is kept encrypted under {@code midoffice.secrets.key}.
 */
public interface SigningClients {

    /** Most secrets that are good at the same time. */
    int MOST_SECRETS = 2;

    /** Longest time, in days, that the former secret stays good beside a new one. */
    int LONGEST_OVERLAP = 90;

    /** Whether secrets can be kept. */
    enum KeyState {
        /** There is a key. */
        READY,
        /** None was given. */
        NONE,
        /** What was given is no base64 of 32 bytes. */
        UNREADABLE
    }

    /** Administrators. */
    KeyState keyState(Caller caller);

    /**
     * The secrets of a client that are good now. The door that checks tokens only (role SYSTEM).
     *
     * @return empty when the house keeps no such client
     */
    Optional<Signer> signer(Caller caller, String clientId);

    /** Remembers, to the hour, that the client came in. The door that checks tokens only (role SYSTEM). */
    void used(Caller caller, String clientId);

    /** All clients by id. Administrators. */
    List<ClientView> list(Caller caller);

    /**
     * One client. Administrators.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code client-not-found}
     */
    ClientView view(Caller caller, String clientId);

    /**
     * Adds a client with a first secret. Administrators.
     *
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code client-exists}, {@code no-secrets-key}
     * @throws midoffice.crm.api.common.DomainException.Invalid  naming the field: {@code client-id-invalid}, {@code required}, {@code too-long}
     */
    NewSecret add(Caller caller, String clientId, String name, String reason);

    /**
     * Gives a client a new secret. The newest of its former ones stays good for some days, 0 for none; older ones end at once.
     * Administrators.
     *
     * @param overlap days, 0 to {@value #LONGEST_OVERLAP} ({@code overlap-invalid})
     * @param version the version that was on screen
     * @throws midoffice.crm.api.common.DomainException.Stale    {@code client-changed}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code no-secrets-key}
     */
    NewSecret renew(Caller caller, String clientId, int overlap, String reason, long version);

    /** Keeps a client out, whatever it signs with. Administrators. */
    void block(Caller caller, String clientId, String reason, long version);

    /** Lets a blocked client in again. Administrators. */
    void unblock(Caller caller, String clientId, String reason, long version);

    /**
     * Encrypts what is kept under a former key anew, so that the former key can go. Administrators.
     *
     * @return how many secrets were encrypted anew
     */
    int sealAgain(Caller caller, String reason);

    /** Notes what was done with a client elsewhere, for example with its rights, in the same transaction. Administrators. */
    void note(Caller caller, String clientId, String act, String reason);

    /** What was done with a client, newest first. Administrators. */
    List<Act> acts(Caller caller, String clientId);

    /**
     * What a token of this client is checked with.
     *
     * @param secrets those that are good now and can be read, newest first
     */
    record Signer(String clientId, boolean blocked, List<GoodSecret> secrets) {

        public Signer {
            secrets = List.copyOf(secrets);
        }
    }

    /** @param until null when it has no end */
    record GoodSecret(String value, Instant until) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "a secret until " + until;
        }
    }

    /** A secret at the only moment at which it is shown. */
    record NewSecret(String clientId, String value) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "a new secret of " + clientId;
        }
    }

    /**
     * A client as administrators see it.
     *
     * @param blocked  since when, null when it is not
     * @param lastUsed to the hour, null when it never came
     */
    record ClientView(String clientId, String name, Instant blocked, Instant lastUsed, List<SecretView> secrets, long version) {

        public ClientView {
            secrets = List.copyOf(secrets);
        }
    }

    /**
     * A secret that is good now, without what it is.
     *
     * @param until null when it has no end
     * @param seal  under which key it lies
     */
    record SecretView(Instant created, Instant until, Seal seal) {
    }

    /** Under which key a secret is encrypted. */
    enum Seal {
        /** The present one. */
        CURRENT,
        /** A former one that is still known. */
        FORMER,
        /** One that nobody gave: the secret cannot be read. */
        UNKNOWN
    }

    /** Who did what with a client and why. */
    record Act(Instant at, String actorName, String act, String reason) {
    }
}
