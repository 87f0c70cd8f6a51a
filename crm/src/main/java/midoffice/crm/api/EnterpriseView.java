package midoffice.crm.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.Language;

/**
 * An enterprise as the Crossroads Bank publishes it.
 *
 * @param number             ten digits
 * @param establishments     in order of number, at most the first {@value #MOST_ESTABLISHMENTS}
 * @param establishmentCount how many there are
 * @param branches           places in Belgium of a foreign enterprise
 */
public record EnterpriseView(String number, Coded status, Coded situation, Coded kind, Coded legalForm, Coded formerLegalForm, LocalDate start,
        List<Name> names, List<PostalAddress> addresses, List<ContactPoint> contacts, List<Activity> activities,
        List<EstablishmentView> establishments, long establishmentCount, List<BranchView> branches) {

    public static final int MOST_ESTABLISHMENTS = 200;

    public EnterpriseView {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
        contacts = List.copyOf(contacts);
        activities = List.copyOf(activities);
        establishments = List.copyOf(establishments);
        branches = List.copyOf(branches);
    }

    /** @return the official name, in the language asked for when there is one; empty when nothing is known */
    public String name(Language language) {
        return Name.first(names, language);
    }

    /**
     * A code of the source with what it means.
     *
     * @param code  as the source has it; null when it says nothing
     * @param texts by language as the source has them: nl, fr, de, en; empty when the source does not explain the code
     */
    public record Coded(String code, Map<String, String> texts) {

        public Coded {
            texts = Map.copyOf(texts);
        }

        /** @return the meaning in that language, else in Dutch or French, else the code; empty when there is none */
        public String in(Language language) {
            return texts.getOrDefault(language.code(), texts.getOrDefault("nl", texts.getOrDefault("fr", code == null ? "" : code)));
        }
    }

    /**
     * A name.
     *
     * @param language nl, fr, de or en; empty when the source does not know
     * @param kind     001 official name, 002 abbreviation, 003 commercial name, 004 name of a branch
     */
    public record Name(String text, String language, Coded kind) {

        private static final String OFFICIAL = "001";

        static String first(List<Name> names, Language language) {
            return names.stream().min((a, b) -> Integer.compare(rank(a, language), rank(b, language))).map(Name::text).orElse("");
        }

        private static int rank(Name name, Language language) {
            return (OFFICIAL.equals(name.kind.code()) ? 0 : 10) + (language.code().equals(name.language) ? 0 : "nl".equals(name.language) ? 1 : 2);
        }
    }

    /**
     * An address. What the source does not know is empty.
     *
     * @param kind      REGO seat, BAET establishment, ABBR branch, OBAD oldest active establishment
     * @param countryNl empty for Belgium
     * @param struckOff day on which the address was struck off, null when it was not
     */
    public record PostalAddress(Coded kind, String streetNl, String streetFr, String houseNumber, String box, String postcode, String municipalityNl,
            String municipalityFr, String countryNl, String countryFr, String extra, LocalDate struckOff) {

        /** @return the address on one line, in French when that was asked for and is known */
        public String line(Language language) {
            boolean french = language == Language.FR;
            String street = french && !streetFr.isEmpty() || streetNl.isEmpty() ? streetFr : streetNl;
            String municipality = french && !municipalityFr.isEmpty() || municipalityNl.isEmpty() ? municipalityFr : municipalityNl;
            String country = french && !countryFr.isEmpty() || countryNl.isEmpty() ? countryFr : countryNl;
            String first = (street + " " + houseNumber + (box.isEmpty() ? "" : " / " + box)).strip();
            String second = (postcode + " " + municipality).strip();
            return String.join(", ", List.of(first, second, country, extra).stream().filter(part -> !part.isEmpty()).toList());
        }
    }

    /** A telephone number, mailbox or website. */
    public record ContactPoint(Coded kind, String value) {
    }

    /**
     * What is done there.
     *
     * @param naceVersion    2003, 2008 or 2025
     * @param classification MAIN, SECO (secondary) or ANCI (ancillary)
     */
    public record Activity(String naceVersion, Coded nace, Coded group, Coded classification) {
    }

    /** A place where an enterprise works. @param enterprise ten digits of the enterprise it is of */
    public record EstablishmentView(String number, String enterprise, LocalDate start, List<Name> names, List<PostalAddress> addresses,
            List<ContactPoint> contacts, List<Activity> activities) {

        public EstablishmentView {
            names = List.copyOf(names);
            addresses = List.copyOf(addresses);
            contacts = List.copyOf(contacts);
            activities = List.copyOf(activities);
        }

        public String name(Language language) {
            return Name.first(names, language);
        }
    }

    /** A branch of a foreign enterprise. */
    public record BranchView(String number, LocalDate start, List<Name> names, List<PostalAddress> addresses) {

        public BranchView {
            names = List.copyOf(names);
            addresses = List.copyOf(addresses);
        }
    }
}
