package midoffice.crm.match.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hashes under which a record is looked up in a register that is too large to read: two records that may be the same share at least one. They depend
 * on nothing but the values, so they can be stored.
 */
public final class LookupKeys {

    private final Schema schema;
    private final String[] values;
    private final Set<Integer> keys = new HashSet<>();

    private LookupKeys(Schema schema, String[] values) {
        this.schema = schema;
        this.values = values;
    }

    /** @param values of the fields in their order, null when missing */
    public static Set<Integer> of(Schema schema, String... values) {
        return new LookupKeys(schema, values).all();
    }

    private Set<Integer> all() {
        for (FieldKind kind : List.of(FieldKind.CHECKED_IDENTIFIER, FieldKind.IDENTIFIER, FieldKind.DATE)) {
            add(kind.name(), text(kind));
        }
        String name = sound(FieldKind.NAME);
        String given = sound(FieldKind.GIVEN_NAME);
        String date = text(FieldKind.DATE);
        String street = text(FieldKind.STREET);
        if (schema.first(FieldKind.GIVEN_NAME) < 0) {
            add("name", text(FieldKind.NAME));
            add("name and postcode", name, text(FieldKind.POSTCODE));
        } else if (name != null && given != null) {
            add("names", name.compareTo(given) < 0 ? name : given, name.compareTo(given) < 0 ? given : name);
        }
        add("digits and name", digits(date), name);
        add("digits and given", digits(date), given);
        add("home", street, text(FieldKind.NUMBER), text(FieldKind.POSTCODE));
        add("name and street", name, sound(FieldKind.STREET));
        add("given and street", given, sound(FieldKind.STREET));
        return keys;
    }

    private void add(String key, String... parts) {
        if (Arrays.stream(parts).allMatch(part -> part != null && !part.isEmpty())) {
            int hash = Term.hash(key);
            for (String part : parts) {
                hash = BlockingKeys.mix(hash, Term.hash(part));
            }
            keys.add(hash);
        }
    }

    private String text(FieldKind kind) {
        int f = schema.first(kind);
        return f < 0 ? null : Term.normal(values[f], kind);
    }

    private String sound(FieldKind kind) {
        String text = text(kind);
        if (text == null) {
            return null;
        }
        return Spelling.skeleton(Spelling.sound(kind == FieldKind.GIVEN_NAME || kind == FieldKind.NAME ? Spelling.words(text)[0] : text));
    }

    private static String digits(String date) {
        if (date == null) {
            return null;
        }
        char[] sorted = date.toCharArray();
        Arrays.sort(sorted);
        return new String(sorted);
    }
}
