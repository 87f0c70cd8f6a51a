package midoffice.dossier.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A licence plate, Belgian or foreign, written one way: upper case, letters without accents, parts joined by single hyphens. A Belgian
 * plate of the format in use since 2010 (one figure, three letters, three figures; ministerial decree of 23 July 2001) gets its hyphens
 * when they were left out.
 */
final class LicencePlate {

    private static final String PLATE = "[A-Z0-9][A-Z0-9-]{0,10}[A-Z0-9]";

    private LicencePlate() {
    }

    /** @return the plate, empty when it is none: 2 to 12 letters, digits and hyphens */
    static Optional<String> normalise(String typed) {
        String plate = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT).strip()
                .replaceAll("[\\s.·‐‑–-]+", "-");
        if (plate.matches("[1-9][A-Z]{3}[0-9]{3}")) {
            plate = plate.charAt(0) + "-" + plate.substring(1, 4) + "-" + plate.substring(4);
        }
        return plate.matches(PLATE) ? Optional.of(plate) : Optional.empty();
    }
}
