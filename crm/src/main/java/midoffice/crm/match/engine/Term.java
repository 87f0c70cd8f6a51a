package midoffice.crm.match.engine;

/** One distinct value of a field, with all that comparing it needs prepared: a value that a thousand records have is prepared once. */
final class Term {

    final String text;
    /** The text without spaces. */
    final char[] letters;
    /** A bit for every letter or digit that occurs. */
    final long mask;
    final String sound;
    /** Coarse form for blocking, 0 when there is none. */
    final int skeleton;
    final String[] words;
    /** For a first name, what it is short for; for a family name, the name without particles. */
    final String root;

    private Term(String text, FieldKind kind) {
        this.text = text;
        this.letters = text.replace(" ", "").toCharArray();
        long bits = 0;
        for (char c : letters) {
            bits |= 1L << bit(c);
        }
        this.mask = bits;
        boolean spelled = kind.isName() || kind == FieldKind.STREET || kind == FieldKind.PLACE;
        this.words = spelled ? Spelling.words(text) : new String[0];
        this.sound = spelled ? Spelling.sound(text) : text;
        String key = kind.isName() && words.length > 0 ? Spelling.sound(words[0]) : sound;
        this.skeleton = spelled ? hash(Spelling.skeleton(key)) : hash(text);
        this.root = kind.isName() ? Spelling.core(text) : text;
    }

    /** @return null when nothing is left of the value */
    static String normal(String value, FieldKind kind) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String normal = switch (kind) {
            case NAME, GIVEN_NAME -> Spelling.name(value);
            case STREET -> Spelling.street(value);
            case PLACE -> Spelling.place(value);
            case DATE -> Spelling.date(value);
            case NUMBER, POSTCODE, CODE, IDENTIFIER, CHECKED_IDENTIFIER -> Spelling.code(value);
        };
        return normal.isEmpty() ? null : normal;
    }

    static Term of(String normal, FieldKind kind) {
        return new Term(normal, kind);
    }

    int length() {
        return letters.length;
    }

    /** @return a hash that is never 0 */
    static int hash(String text) {
        int h = text.hashCode() * 0x9E3779B1;
        return h == 0 ? 1 : h;
    }

    boolean hasWordsOf(Term shorter) {
        if ((shorter.mask & ~mask) != 0) {
            return false;
        }
        for (String wanted : shorter.words) {
            if (!hasWord(wanted)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWord(String wanted) {
        for (String word : words) {
            if (word.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static int bit(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : 36 + c % 28;
    }
}
