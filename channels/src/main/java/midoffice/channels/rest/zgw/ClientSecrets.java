package midoffice.channels.rest.zgw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows the secrets with which client applications sign their tokens. */
interface ClientSecrets {

    /** @return the client, empty when there is none with that id */
    Optional<Signer> find(String clientId);

    /**
     * @param blocked whether it is kept out, whatever it signs with
     * @param secrets those that are good; during a change of secret there are two
     */
    record Signer(String clientId, boolean blocked, List<Secret> secrets) {

        public Signer {
            secrets = List.copyOf(secrets);
        }

        /** @return the secrets that are good at that moment */
        List<String> goodAt(Instant now) {
            return secrets.stream().filter(secret -> secret.until() == null || now.isBefore(secret.until())).map(Secret::value).toList();
        }

        @Override
        public String toString() {
            return clientId;
        }
    }

    /** @param until null when it has no end */
    record Secret(String value, Instant until) {

        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "a secret until " + until;
        }
    }
}
