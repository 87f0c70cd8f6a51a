package midoffice.crm.api.common;

import java.util.Optional;

/**
 * Number of a place where an enterprise works, in the Crossroads Bank for Enterprises: ten digits beginning with 2 to 8, of which the last two
 * are 97 less the remainder of the first eight by 97.
 *
 * @param digits the ten digits, checked
 */
public record EstablishmentNumber(String digits) {

    public EstablishmentNumber {
        if (digits == null || !digits.matches("[2-8]\\d{9}")
                || 97 - Long.parseLong(digits.substring(0, 8)) % 97 != Long.parseLong(digits.substring(8))) {
            throw new IllegalArgumentException("This is no establishment number.");
        }
    }

    /** @return the number that somebody wrote with or without dots and spaces, empty when the text is none */
    public static Optional<EstablishmentNumber> parse(String text) {
        try {
            return Optional.of(new EstablishmentNumber(text == null ? "" : text.trim().replaceAll("[ .\\-]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return the number as it is printed: {@code 2.000.000.339} */
    public String formatted() {
        return digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
