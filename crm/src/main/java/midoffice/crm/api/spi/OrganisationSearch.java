package midoffice.crm.api.spi;

import java.util.List;

/** Finds organisations in their register when the number is not known. Absent when no source is configured. */
public interface OrganisationSearch {

    /** Whether it can be asked at all. */
    boolean isAvailable();

    /**
     * @param name     or a part of it
     * @param postcode null for everywhere
     * @param most     how many at most, from 1 to 99
     * @throws SourceFailure when the register cannot say
     */
    List<Found> byName(String name, String postcode, int most, SourceRequest why);

    /** An organisation that may be meant. {@code municipality} and {@code legalForm} are null when the register does not say. */
    record Found(String number, String name, String legalForm, String municipality) {
    }
}
