package midoffice.catalogue.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import midoffice.crm.api.access.Caller;

/** When products were published. Public to read: the caller is asked for by the rule of the house and decides nothing. */
public interface ProductHistory {

    /** @return empty when there is no such version */
    Optional<Times> times(Caller caller, ProductId product, int version);

    /** Everything in force, whole; for those who hand on the catalogue. */
    List<ProductView> inForce(Caller caller);

    /**
     * @param first     when the product was first published
     * @param published when this version was
     */
    record Times(Instant first, Instant published) {
    }
}
