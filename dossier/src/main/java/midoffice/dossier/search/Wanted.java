package midoffice.dossier.search;

import java.util.List;

/** What is looked for, as a tree. */
sealed interface Wanted {

    /**
     * Words that stand one after the other.
     *
     * @param begins whether the last is only the beginning of a word
     */
    record Words(List<String> words, boolean begins) implements Wanted {

        public Words {
            words = List.copyOf(words);
        }

        /** In the words of the database's full-text query in boolean mode. */
        String match() {
            if (words.size() == 1) {
                return "+" + words.get(0) + (begins ? "*" : "");
            }
            return begins ? String.join(" ", words.stream().map(w -> "+" + w).toList()) + "*" : '"' + String.join(" ", words) + '"';
        }
    }

    /** All of them. */
    record All(List<Wanted> parts) implements Wanted {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them. */
    record Any(List<Wanted> parts) implements Wanted {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** None of it. */
    record Not(Wanted part) implements Wanted {
    }
}
