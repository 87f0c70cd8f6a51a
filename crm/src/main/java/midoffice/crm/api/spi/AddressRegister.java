package midoffice.crm.api.spi;

import java.util.List;
import java.util.Optional;
import midoffice.crm.api.common.Address;

/** The register of addresses: what is written by people becomes an address that exists, with its id. */
public interface AddressRegister {

    /** Whether it can be asked at all; where none is configured addresses stay as they were written. */
    default boolean isAvailable() {
        return true;
    }

    /**
     * Addresses that may be meant, the best first.
     *
     * @param most how many at most
     * @throws SourceFailure when the register cannot say
     */
    List<Match> match(Address written, int most);

    /** @return the address with that id; empty when there is none any more */
    Optional<Registered> byId(String id);

    /** @param score from 0 to 100, as the register gives it */
    record Match(Registered address, double score) {
    }

    /**
     * An address that exists.
     *
     * @param id      of the register, an address of the web
     * @param nisCode of the municipality
     * @param status  as the register says, for example {@code inGebruik}
     */
    record Registered(String id, Address address, String nisCode, String status) {
    }
}
