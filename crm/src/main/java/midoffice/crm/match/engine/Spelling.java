package midoffice.crm.match.engine;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ways in which one Belgian name, street or date is written: accents, particles, ij and y, c and k, Dutch and French types of street,
 * Sint and Saint, days before or after the month.
 */
final class Spelling {

    private static final int LONGEST = 120;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DATE_PARTS = Pattern.compile("\\D+");

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS = Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ı', "i", 'þ', "th",
            'ð', "d", 'ĳ', "ij");

    private static final Set<String> PARTICLES = Set.of("van", "de", "den", "der", "von", "vande", "vanden", "vander", "ver", "ter", "ten", "te", "le", "la",
            "du", "des", "dela", "t", "d", "l", "el", "al", "ben", "di", "del", "da", "dos");

    private static final Map<String, String> STREET_WORDS = Map.ofEntries(Map.entry("str", "straat"), Map.entry("straat", "straat"),
            Map.entry("rue", "straat"), Map.entry("r", "straat"), Map.entry("ln", "laan"), Map.entry("laan", "laan"), Map.entry("avenue", "laan"),
            Map.entry("av", "laan"), Map.entry("ave", "laan"), Map.entry("stwg", "steenweg"), Map.entry("stw", "steenweg"), Map.entry("stg", "steenweg"),
            Map.entry("steenweg", "steenweg"), Map.entry("chaussee", "steenweg"), Map.entry("chee", "steenweg"), Map.entry("ch", "steenweg"),
            Map.entry("pl", "plein"), Map.entry("plein", "plein"), Map.entry("place", "plein"), Map.entry("boulevard", "boulevard"),
            Map.entry("bd", "boulevard"), Map.entry("bld", "boulevard"), Map.entry("blvd", "boulevard"), Map.entry("quai", "kaai"), Map.entry("kaai", "kaai"),
            Map.entry("kade", "kaai"), Map.entry("weg", "weg"), Map.entry("chemin", "weg"), Map.entry("dreef", "dreef"),
            Map.entry("dreve", "dreef"), Map.entry("square", "square"), Map.entry("sq", "square"));
    private static final List<String> STREET_ENDINGS = List.of("straat", "str", "steenweg", "stwg", "laan", "plein", "kaai", "dreef");
    private static final Set<String> SMALL_WORDS = Set.of("de", "du", "des", "la", "le", "l", "d", "of", "the");
    private static final Set<String> SAINTS = Set.of("st", "ste", "sint", "sinte", "saint", "sainte", "snt", "skt");

    private Spelling() {
    }

    /** @return lower case without accents or punctuation, words one space apart; empty when nothing is left */
    static String plain(String text) {
        if (text == null) {
            return "";
        }
        String folded = isPlainAscii(text) ? text.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            String letters = folded.charAt(i) < 128 ? null : LETTERS.get(folded.charAt(i));
            if (letters == null) {
                out.append(folded.charAt(i));
            } else {
                out.append(letters);
            }
        }
        String words = BETWEEN_WORDS.matcher(APOSTROPHES.matcher(out).replaceAll("")).replaceAll(" ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST).strip();
    }

    /** @return a name with its particles written to the word after them: {@code van de Velde} and {@code Vandevelde} are one */
    static String name(String text) {
        StringBuilder out = new StringBuilder();
        boolean glue = false;
        for (String word : words(plain(text))) {
            if (!out.isEmpty() && !glue) {
                out.append(' ');
            }
            out.append(word);
            glue = PARTICLES.contains(word);
        }
        return out.toString();
    }

    /** @return a street as its own name, then its type in Dutch: {@code Avenue Louise} is {@code louise laan}, {@code Kerkstr.} is {@code kerk straat} */
    static String street(String text) {
        List<String> name = new ArrayList<>();
        String type = null;
        for (String word : words(plain(text))) {
            String known = STREET_WORDS.get(word);
            if (known != null && type == null) {
                type = known;
            } else if (SAINTS.contains(word)) {
                name.add("sint");
            } else {
                name.add(word);
            }
        }
        if (type == null && !name.isEmpty()) {
            String last = name.get(name.size() - 1);
            for (String ending : STREET_ENDINGS) {
                if (last.length() > ending.length() + 1 && last.endsWith(ending)) {
                    name.set(name.size() - 1, last.substring(0, last.length() - ending.length()));
                    type = STREET_WORDS.get(ending);
                    break;
                }
            }
        }
        if (name.size() > 1) {
            List<String> without = name.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
            name = without.isEmpty() ? name : without;
        }
        return (String.join(" ", name) + (type == null ? "" : " " + type)).strip();
    }

    /** @return a place, Saint and Sint written alike */
    static String place(String text) {
        List<String> out = new ArrayList<>();
        for (String word : words(plain(text))) {
            out.add(SAINTS.contains(word) ? "sint" : word);
        }
        return String.join(" ", out);
    }

    /** @return letters and digits only */
    static String code(String text) {
        return plain(text).replace(" ", "");
    }

    /**
     * @return eight digits, year first, also when the day does not exist: an impossible date is still compared digit by digit. Other text is left
     *         as its digits; nothing is left of text without any
     */
    static String date(String text) {
        if (text == null) {
            return "";
        }
        String[] parts = DATE_PARTS.split(text.strip());
        if (parts.length >= 3 && parts[0].length() == 4) {
            return parts[0] + two(parts[1]) + two(parts[2].length() > 2 ? parts[2].substring(0, 2) : parts[2]);
        }
        if (parts.length >= 3 && parts[2].length() == 4) {
            return parts[2] + two(parts[1]) + two(parts[0]);
        }
        return String.join("", parts);
    }

    /** @return how a word sounds: what is spelled differently in the same name becomes the same */
    static String sound(String word) {
        StringBuilder out = new StringBuilder(word.length());
        String text = word.replace("ij", "y").replace("ei", "y").replace("ey", "y").replace("ai", "y").replace("ay", "y").replace("ck", "k")
                .replace("sch", "sg").replace("ch", "g").replace("gh", "g").replace("ph", "f").replace("th", "t").replace("qu", "k").replace("sz", "s")
                .replace("tz", "s").replace("ks", "x").replace("cs", "x").replace("dt", "t").replace("ae", "a").replace("ue", "u").replace("oe", "u");
        for (int i = 0; i < text.length(); i++) {
            char c = switch (text.charAt(i)) {
                case ' ' -> 0;
                case 'c', 'q' -> 'k';
                case 'z' -> 's';
                case 'w' -> 'v';
                case 'i', 'j' -> 'y';
                default -> text.charAt(i);
            };
            if (c != 0 && (out.isEmpty() || out.charAt(out.length() - 1) != c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** @return the first consonants of how it sounds, after its first letter: coarse enough to bring misspelled names together */
    static String skeleton(String sound) {
        StringBuilder out = new StringBuilder(4);
        for (int i = 0; i < sound.length() && out.length() < 4; i++) {
            char c = sound.charAt(i);
            if (i == 0 || "aeiouyh".indexOf(c) < 0 && out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** @return the name without particles in front, glued to it or not */
    static String core(String name) {
        for (String particle : List.of("vander", "vanden", "vande", "van", "ver", "von", "de", "der", "den", "le", "la", "du", "d")) {
            if (name.startsWith(particle) && name.length() >= particle.length() + 4) {
                return name.substring(particle.length());
            }
        }
        return name;
    }

    static String[] words(String plain) {
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
