package midoffice.crm.api;

import java.time.LocalDate;
import java.util.List;
import midoffice.crm.api.EnterpriseView.EstablishmentView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PageRequest;

/**
 * Enterprises and establishments in the city's mirror of the Crossroads Bank's open data. For agents, officials, administrators and the system;
 * others are refused ({@code not-allowed}). The data are public, so that no look is logged.
 */
public interface EnterpriseRegister {

    /**
     * Looks up by number.
     *
     * @param number of an enterprise or an establishment, with or without dots
     * @throws midoffice.crm.api.common.DomainException.Invalid  {@code kbo-number-invalid} when the text is neither
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code enterprise-not-found}
     */
    Found byNumber(Caller caller, String number);

    /**
     * Searches names and seats. Capitals and accents do not matter, each word may be the beginning of one; what is found comes in the order of the
     * rarest word asked for, then of number.
     *
     * @param name     words of the name, in any order; may be empty when there is a postcode
     * @param postcode of an address, null for anywhere
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code kbo-search-short} without a word of two signs and without postcode,
     *                                                          {@code cursor-invalid}
     */
    Hits search(Caller caller, String name, String postcode, PageRequest page);

    /** What the mirror holds. */
    Edition edition(Caller caller);

    /**
     * What belongs to a number.
     *
     * @param enterprise    null when the enterprise of the establishment is not in the mirror
     * @param establishment the one asked for; null when an enterprise was asked for
     */
    record Found(EnterpriseView enterprise, EstablishmentView establishment) {
    }

    /**
     * One page of what was found.
     *
     * @param count how many there are, at most {@value #MOST_COUNTED}
     * @param more  whether there are more than that
     * @param next  cursor of the next page, null when this is the last
     */
    record Hits(List<Hit> hits, int count, boolean more, String next) {

        public static final int MOST_COUNTED = 1000;

        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** An enterprise, establishment or branch that was found. @param number ten digits */
    record Hit(String number, String name, String postcode, String municipality, boolean enterprise) {
    }

    /** @param extractNumber of the last file that was loaded, null when there was none @param snapshot day of its data */
    record Edition(Integer extractNumber, LocalDate snapshot) {
    }
}
