package midoffice.channels.rest.zgw.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand in a field. */
public sealed interface WireType {

    /** A single value. */
    record Plain(Kind kind) implements WireType {
    }

    /** One of a list of words; here each has a constant. */
    record Choice(String name, Map<String, String> constants) implements WireType {

        /** @return the word on the wire for a constant */
        public Optional<String> word(String constant) {
            return constants.entrySet().stream().filter(e -> e.getValue().equals(constant)).map(Map.Entry::getKey).findFirst();
        }
    }

    /** An object of that schema. */
    record Nested(String schema) implements WireType {
    }

    /**
     * The address of an entry of one of these resources ({@code api/resource}); here its id.
     *
     * @param foreign whether an address elsewhere is allowed too; it is kept as it is
     * @param text    whether any words are allowed too
     */
    record Link(List<String> targets, boolean foreign, boolean text) implements WireType {

        /** The same link when it leads to the second kind of thing. */
        public Link second() {
            return new Link(List.of(targets.get(1)), foreign, text);
        }

        static Link parse(String word) {
            List<String> parts = List.of(word.split("\\|"));
            return new Link(parts.stream().filter(p -> p.contains("/")).toList(), parts.contains("uri"), parts.contains("string"));
        }
    }

    /** A list of values of one type. */
    record Many(WireType element) implements WireType {
    }

    /** An object whose schema depends on what stands in another field. */
    record Switch(String discriminator, Map<String, String> schemas) implements WireType {
    }

    /** Single values. */
    enum Kind {
        STRING, INTEGER, DECIMAL, BOOLEAN, DATE, DATETIME, DURATION, UUID, URI, BASE64, JSON, GEOMETRY,
        /** Content sent as a part of a form; it is never in JSON. */
        BINARY
    }

    /**
     * @param word  as it stands in the file
     * @param enums the choices of the file by name
     */
    static WireType parse(String word, Map<String, Choice> enums) {
        if (word.startsWith("[")) {
            return new Many(parse(word.substring(1, word.length() - 1), enums));
        }
        if (word.startsWith("url:")) {
            return Link.parse(word.substring(4));
        }
        if (word.startsWith("switch:")) {
            int brace = word.indexOf('{');
            Map<String, String> schemas = new LinkedHashMap<>();
            for (String pair : word.substring(brace + 1, word.length() - 1).split(",")) {
                schemas.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return new Switch(word.substring(7, brace), schemas);
        }
        if (enums.containsKey(word)) {
            return enums.get(word);
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                return new Plain(kind);
            }
        }
        return new Nested(word);
    }
}
