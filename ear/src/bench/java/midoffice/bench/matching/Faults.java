package midoffice.bench.matching;

import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** What goes wrong when somebody else types a person: each with its chance, several at once for a few. */
final class Faults {

    private static final int GIVEN = 0;
    private static final int FAMILY = 1;
    private static final int BORN = 2;
    private static final int STREET = 3;
    private static final int NUMBER = 4;
    private static final int POSTCODE = 5;

    private Faults() {
    }

    static String[] apply(String[] row, Consumer<String[]> elsewhere, Names names, Random random) {
        if (random.nextDouble() < 0.12) {
            elsewhere.accept(row);
        }
        if (random.nextDouble() < 0.02) {
            row[FAMILY] = names.family(names.drawFamily(random));
        }
        for (int field = GIVEN; field <= POSTCODE; field++) {
            if (field != BORN && random.nextDouble() < 0.08) {
                row[field] = slip(row[field], field >= NUMBER, random);
            }
        }
        if (random.nextDouble() < 0.10) {
            row[GIVEN] = row[GIVEN].split("[ -]")[0];
        }
        if (random.nextDouble() < 0.03) {
            row[GIVEN] = row[GIVEN].substring(0, 1) + ".";
        }
        if (random.nextDouble() < 0.10) {
            row[FAMILY] = respelled(row[FAMILY], random);
        }
        if (random.nextDouble() < 0.10) {
            row[BORN] = wrongDay(row[BORN], random);
        }
        if (random.nextDouble() < 0.10) {
            row[STREET] = row[STREET].replace("straat", "str.").replace("laan", "ln").replace("steenweg", "stwg").replace("Sint-", "St. ");
        }
        if (random.nextDouble() < 0.02) {
            String given = row[GIVEN];
            row[GIVEN] = row[FAMILY];
            row[FAMILY] = given;
        }
        for (int field = GIVEN; field < row.length; field++) {
            if (field != FAMILY && random.nextDouble() < 0.04) {
                row[field] = null;
            }
        }
        return row;
    }

    private static String slip(String text, boolean digits, Random random) {
        int at = random.nextInt(text.length());
        char other = (char) (digits ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.length() > 1 ? text.substring(0, at) + text.substring(at + 1) : text;
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> at + 1 < text.length() ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2) : text;
        };
    }

    private static String respelled(String name, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> name.replace(" ", "").toUpperCase(Locale.ROOT);
            case 1 -> name.replace("ck", "k").replace("ij", "y").replace("c", "k");
            case 2 -> name.replace("ae", "a").replace("th", "t").replace("gh", "g");
            case 3 -> name.replaceFirst("^(Van den|Van de|Van|De|D') ?", "");
            default -> name.replace("ss", "s").replace("nn", "n").replace("e", "é");
        };
    }

    private static String wrongDay(String date, Random random) {
        String year = date.substring(0, 4);
        String month = date.substring(5, 7);
        String day = date.substring(8);
        return switch (random.nextInt(4)) {
            case 0 -> year + "-" + day + "-" + month;
            case 1 -> year + "-01-01";
            case 2 -> year.substring(0, 2) + year.charAt(3) + year.charAt(2) + "-" + month + "-" + day;
            default -> year + "-" + month + "-" + day.charAt(0) + random.nextInt(10);
        };
    }
}
