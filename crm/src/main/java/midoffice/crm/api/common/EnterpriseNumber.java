package midoffice.crm.api.common;

import java.util.Optional;

/**
 * A number of the Crossroads Bank for Enterprises (royal decree of 24 June 2003): ten digits beginning with 0 or 1, of which the last two
 * are 97 less the remainder of the first eight by 97.
 *
 * @param digits the ten digits, checked
 */
public record EnterpriseNumber(String digits) {

    public EnterpriseNumber {
        if (digits == null || !digits.matches("[01]\\d{9}")
                || 97 - Long.parseLong(digits.substring(0, 8)) % 97 != Long.parseLong(digits.substring(8))) {
            throw new IllegalArgumentException("This is no enterprise number.");
        }
    }

    /**
     * @param text the number as somebody wrote it: with or without dots and spaces, as a VAT number ({@code BE…}), or in the nine
     *             digits of before 2005
     * @return the number, empty when the text is none
     */
    public static Optional<EnterpriseNumber> parse(String text) {
        String digits = text == null ? "" : text.trim().replaceFirst("(?i)^BE", "").replaceAll("[ .\\-]", "");
        try {
            return Optional.of(new EnterpriseNumber(digits.length() == 9 ? "0" + digits : digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return the number as it is printed on letters: {@code 0207.500.123} */
    public String formatted() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }
}
