package midoffice.crm.kbo;

import midoffice.crm.kbo.Column.Format;

/**
 * Numbers of the Crossroads Bank as values of ten digits. Checked without patterns and exceptions: a full file has forty million of them. What they
 * are is said by {@link midoffice.crm.api.common.EnterpriseNumber} and {@link midoffice.crm.api.common.EstablishmentNumber}; a test holds the two
 * against each other.
 */
final class KboNumbers {

    static final long NO_NUMBER = -1;
    static final long WRONG_CHECK_DIGITS = -2;

    private static final long FIRST_ESTABLISHMENT = 2_000_000_000L;
    private static final long FIRST_BRANCH = 9_000_000_000L;
    private static final int DIGITS = 10;

    private KboNumbers() {
    }

    /** @return the number, {@link #NO_NUMBER} or {@link #WRONG_CHECK_DIGITS}. Branches have no check digits. */
    static long parse(String text, Format format) {
        long number = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
                digits++;
                if (digits > DIGITS) {
                    return NO_NUMBER;
                }
            } else if (c != '.') {
                return NO_NUMBER;
            }
        }
        if (digits != DIGITS || !isOf(number, format)) {
            return NO_NUMBER;
        }
        return number >= FIRST_BRANCH || 97 - number / 100 % 97 == number % 100 ? number : WRONG_CHECK_DIGITS;
    }

    static boolean isEnterprise(long number) {
        return number < FIRST_ESTABLISHMENT;
    }

    static boolean isEstablishment(long number) {
        return number >= FIRST_ESTABLISHMENT && number < FIRST_BRANCH;
    }

    static String digits(long number) {
        String text = Long.toString(number);
        return "0".repeat(DIGITS - text.length()) + text;
    }

    private static boolean isOf(long number, Format format) {
        return switch (format) {
            case ENTERPRISE -> isEnterprise(number);
            case ESTABLISHMENT -> isEstablishment(number);
            case BRANCH -> number >= FIRST_BRANCH;
            default -> true;
        };
    }
}
