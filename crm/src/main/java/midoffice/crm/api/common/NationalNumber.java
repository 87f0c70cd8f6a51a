package midoffice.crm.api.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Belgian identification number of social security (INSZ/NISS): the national register number (royal decree of 3 April 1984) or, for who
 * is not in that register, the bis number of the Crossroads Bank for Social Security, whose month is raised by 20 (sex unknown) or 40.
 * Numbers of the test environments have the month raised by 60.
 *
 * @param digits the eleven digits, checked
 */
public record NationalNumber(String digits) {

    private static final int BIS_SEX_UNKNOWN = 20;
    private static final int BIS = 40;
    private static final int TEST = 60;
    private static final long BORN_FROM_2000 = 2_000_000_000L;

    public NationalNumber {
        if (digits == null || !digits.matches("\\d{11}") || century(digits) == 0 || !plausibleDate(digits) || !plausibleSerial(digits)) {
            throw new IllegalArgumentException("This is no national or bis number.");
        }
    }

    /**
     * @param text       the number as somebody wrote it, with or without dots, hyphens and spaces
     * @param acceptTest whether numbers of the test environments count; never in production
     * @return the number, empty when the text is none
     */
    public static Optional<NationalNumber> parse(String text, boolean acceptTest) {
        String digits = text == null ? "" : text.replaceAll("[ .\\-]", "");
        try {
            NationalNumber number = new NationalNumber(digits);
            return number.isTest() && !acceptTest ? Optional.empty() : Optional.of(number);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @return whether it was given by the Crossroads Bank to somebody outside the national register */
    public boolean isBis() {
        int shift = shift(digits);
        return shift == BIS || shift == BIS_SEX_UNKNOWN;
    }

    /** @return whether it only exists in test environments */
    public boolean isTest() {
        return shift(digits) == TEST;
    }

    /** @return the day of birth, empty when it was not fully known at the time the number was given */
    public Optional<LocalDate> birthDate() {
        int month = monthField(digits) - shift(digits);
        int day = field(digits, 4, 6);
        return month == 0 || day == 0 ? Optional.empty() : Optional.of(LocalDate.of(century(digits) + field(digits, 0, 2), month, day));
    }

    /** @return the number as it is printed on an identity card: {@code 85.07.30-033.28} */
    public String formatted() {
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "-" + digits.substring(6, 9) + "."
                + digits.substring(9);
    }

    /** Personal data do not belong in a log: only the last two digits are shown. */
    @Override
    public String toString() {
        return "NationalNumber[…" + digits.substring(9) + "]";
    }

    /** @return 1900 or 2000, as the check digits say; 0 when they fit neither */
    private static int century(String digits) {
        long body = Long.parseLong(digits.substring(0, 9));
        int check = field(digits, 9, 11);
        if (97 - body % 97 == check) {
            return 1900;
        }
        return 97 - (BORN_FROM_2000 + body) % 97 == check ? 2000 : 0;
    }

    private static boolean plausibleDate(String digits) {
        int month = monthField(digits) - shift(digits);
        int day = field(digits, 4, 6);
        if (month > 12 || day > 31) {
            return false;
        }
        if (month == 0 || day == 0) {
            return true;
        }
        try {
            LocalDate.of(century(digits) + field(digits, 0, 2), month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Serial numbers run from 001 to 998: odd for men, even for women. */
    private static boolean plausibleSerial(String digits) {
        int serial = field(digits, 6, 9);
        return serial > 0 && serial < 999;
    }

    private static int shift(String digits) {
        int month = monthField(digits);
        return month >= TEST ? TEST : month >= BIS ? BIS : month >= BIS_SEX_UNKNOWN ? BIS_SEX_UNKNOWN : 0;
    }

    private static int monthField(String digits) {
        return field(digits, 2, 4);
    }

    private static int field(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
