package midoffice.channels.rest.zgw;

import java.util.Optional;

/** Knows the secrets with which client applications sign their tokens. */
interface ClientSecrets {

    /** @return the client, empty when there is none with that id */
    Optional<Signer> find(String clientId);

    /** @param superuser whether it has every right on the register */
    record Signer(String clientId, String secret, boolean superuser) {

        @Override
        public String toString() {
            return clientId;
        }
    }
}
