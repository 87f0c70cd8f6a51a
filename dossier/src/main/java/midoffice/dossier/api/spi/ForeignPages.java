package midoffice.dossier.api.spi;

import java.util.Optional;

/** Pages of others that may be looked at: only of hosts that the administrator of the server allows. */
public interface ForeignPages {

    /**
     * The JSON behind an address.
     *
     * @return empty when the host may not be called, does not answer in time, answers too much, or answers something else than 200
     */
    Optional<String> json(String address);
}
