package midoffice.crm.match.engine;

/** Compares two values of one kind. Not for use by two threads at once. */
final class Grades {

    private static final double NEAR = 0.93;
    private static final double ALIKE = 0.84;
    private static final int DATE_DIGITS = 8;

    private final Similarity similarity = new Similarity();

    /** @return the level; never {@link Level#MISSING} or {@link Level#SWAPPED} */
    Level compare(FieldKind kind, Term a, Term b) {
        if (a.text.equals(b.text)) {
            return Level.SAME;
        }
        return switch (kind) {
            case NAME -> name(a, b);
            case GIVEN_NAME -> givenName(a, b);
            case STREET, PLACE -> words(a, b);
            case DATE -> date(a, b);
            case NUMBER -> number(a, b);
            case POSTCODE, IDENTIFIER, CHECKED_IDENTIFIER -> digits(a, b);
            case CODE -> Level.DIFFERENT;
        };
    }

    private Level name(Term a, Term b) {
        Level level = text(a, b);
        if (level == Level.DIFFERENT || level == Level.ALIKE) {
            if (a.root.equals(b.root)) {
                return Level.NEAR;
            }
            if (partOf(a, b)) {
                return Level.ALIKE;
            }
        }
        return level;
    }

    private Level givenName(Term a, Term b) {
        if (a.length() == 1 || b.length() == 1) {
            return a.letters[0] == b.letters[0] ? Level.ALIKE : Level.DIFFERENT;
        }
        Level level = text(a, b);
        if (level == Level.DIFFERENT && (partOf(a, b) || Nicknames.fullName(a.text).equals(Nicknames.fullName(b.text)))) {
            return Level.ALIKE;
        }
        return level;
    }

    private Level words(Term a, Term b) {
        Level level = text(a, b);
        return level == Level.DIFFERENT && partOf(a, b) ? Level.ALIKE : level;
    }

    private Level text(Term a, Term b) {
        double likeness = similarity.jaroWinkler(a, b, ALIKE);
        if (likeness >= NEAR || a.sound.equals(b.sound)) {
            return Level.NEAR;
        }
        if (Math.min(a.length(), b.length()) >= 3 && Math.abs(a.length() - b.length()) <= 1 && Similarity.oneSlip(a.letters, b.letters)) {
            return Level.NEAR;
        }
        return likeness >= ALIKE ? Level.ALIKE : Level.DIFFERENT;
    }

    /** One has all words of the other and more: a second first name, a double name of which one half was kept. */
    private static boolean partOf(Term a, Term b) {
        if (a.words.length == b.words.length) {
            return false;
        }
        return a.words.length > b.words.length ? a.hasWordsOf(b) : b.hasWordsOf(a);
    }

    private static Level date(Term a, Term b) {
        if (a.length() != DATE_DIGITS || b.length() != DATE_DIGITS) {
            return Similarity.oneSlip(a.letters, b.letters) ? Level.NEAR : Level.DIFFERENT;
        }
        String x = a.text;
        String y = b.text;
        boolean year = x.regionMatches(0, y, 0, 4);
        boolean month = x.regionMatches(4, y, 4, 2);
        boolean day = x.regionMatches(6, y, 6, 2);
        boolean turned = x.regionMatches(4, y, 6, 2) && x.regionMatches(6, y, 4, 2);
        if (year && turned || Similarity.oneSlip(a.letters, b.letters)) {
            return Level.NEAR;
        }
        return year && (month || day) || month && day ? Level.ALIKE : Level.DIFFERENT;
    }

    private static Level number(Term a, Term b) {
        int same = digitsInFront(a.letters);
        if (same > 0 && same == digitsInFront(b.letters) && a.text.regionMatches(0, b.text, 0, same)) {
            return Level.NEAR;
        }
        return Math.max(a.length(), b.length()) > 1 && Similarity.oneSlip(a.letters, b.letters) ? Level.ALIKE : Level.DIFFERENT;
    }

    private static Level digits(Term a, Term b) {
        return Similarity.oneSlip(a.letters, b.letters) ? Level.NEAR : Level.DIFFERENT;
    }

    private static int digitsInFront(char[] text) {
        int i = 0;
        while (i < text.length && Character.isDigit(text[i])) {
            i++;
        }
        return i;
    }
}
