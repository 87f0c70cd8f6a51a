package midoffice.crm.match.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The keys under which records are brought together, from the kinds of fields there are. Each forgives faults in what it leaves out: who moved is
 * found by name and birth, who changed name by birth and street.
 */
final class BlockingKeys {

    /** A common day of birth in a large city has some forty records, twice that where two registers are linked. */
    private static final int LARGEST_BLOCK = 160;
    private static final int SMALL_BLOCK = 40;
    private static final int FEW = 12;
    private static final int YEAR_DIGITS = 4;
    private static final int MONTH_DIGITS = 6;

    private final Records records;
    private final Schema schema;
    private final List<IntUnaryOperator> keys = new ArrayList<>();
    private final int name;
    private final int given;
    private final int date;
    private final int number;
    private final int postcode;
    private final int place;
    private final int certain;
    private final int strict;

    BlockingKeys(Records records) {
        this.records = records;
        this.schema = records.schema();
        this.name = schema.first(FieldKind.NAME);
        this.given = schema.first(FieldKind.GIVEN_NAME);
        this.date = schema.first(FieldKind.DATE);
        this.number = schema.first(FieldKind.NUMBER);
        this.postcode = schema.first(FieldKind.POSTCODE);
        this.place = schema.first(FieldKind.PLACE);
        for (int f = 0; f < schema.size(); f++) {
            if (schema.kind(f).isIdentifier()) {
                add(exact(f));
            }
        }
        add(exact(date));
        certain = keys.size();
        if (name >= 0 && given >= 0) {
            keys.add(row -> unordered(skeleton(name, row), skeleton(given, row)));
        } else {
            add(exact(name));
        }
        add(digits(date), coarse(name));
        add(digits(date), coarse(given));
        for (int street : schema.all(FieldKind.STREET)) {
            add(exact(street), exact(number), exact(postcode));
            add(exact(street), exact(number));
            add(coarse(street), coarse(name));
            add(coarse(street), coarse(given));
        }
        add(coarse(name), exact(postcode));
        add(coarse(given), exact(postcode));
        add(coarse(name), coarse(place));
        add(coarse(name), start(date, MONTH_DIGITS));
        add(coarse(given), start(date, MONTH_DIGITS));
        strict = keys.size();
        for (int street : schema.all(FieldKind.STREET)) {
            add(exact(street), exact(postcode));
            add(exact(street), exact(place));
        }
        add(exact(postcode), exact(place));
        add(exact(postcode), exact(number));
    }

    /** @return largest block of this key. A key without a person's own data only serves where few live */
    int largestBlock(int key) {
        return key < certain ? LARGEST_BLOCK : key < strict ? SMALL_BLOCK : FEW;
    }

    List<IntUnaryOperator> keys() {
        return keys;
    }

    /** Properties by which a block that is too large is split, one after the other. */
    List<IntUnaryOperator> splitters() {
        List<IntUnaryOperator> all = new ArrayList<>();
        for (IntUnaryOperator splitter : Arrays.asList(coarse(given), coarse(name), start(date, YEAR_DIGITS), exact(postcode), exact(number),
                start(date, MONTH_DIGITS))) {
            if (splitter != null) {
                all.add(splitter);
            }
        }
        return all;
    }

    /** Adds a key of which all parts must be there; none when the records have no such field. */
    private void add(IntUnaryOperator... parts) {
        if (Arrays.stream(parts).anyMatch(part -> part == null)) {
            return;
        }
        int salt = keys.size() + 1;
        keys.add(row -> {
            int key = salt;
            for (IntUnaryOperator part : parts) {
                int value = part.applyAsInt(row);
                if (value == 0) {
                    return 0;
                }
                key = mix(key, value);
            }
            return key;
        });
    }

    private IntUnaryOperator exact(int field) {
        return field < 0 ? null : row -> records.code(field, row) + 1;
    }

    private IntUnaryOperator coarse(int field) {
        return field < 0 ? null : row -> skeleton(field, row);
    }

    private IntUnaryOperator start(int field, int digits) {
        return field < 0 ? null : row -> {
            int code = records.code(field, row);
            return code < 0 ? 0 : Term.hash(records.term(field, code).text.substring(0, Math.min(digits, records.term(field, code).length())));
        };
    }

    /** The same digits in any order: day and month or two digits that changed places. */
    private IntUnaryOperator digits(int field) {
        return field < 0 ? null : row -> {
            int code = records.code(field, row);
            if (code < 0) {
                return 0;
            }
            char[] sorted = records.term(field, code).letters.clone();
            Arrays.sort(sorted);
            return Term.hash(new String(sorted));
        };
    }

    private int skeleton(int field, int row) {
        int code = records.code(field, row);
        return code < 0 ? 0 : records.term(field, code).skeleton;
    }

    private static int unordered(int one, int two) {
        return one == 0 || two == 0 ? 0 : mix(Math.min(one, two), Math.max(one, two));
    }

    /** @return both in one number, never 0 */
    static int mix(int one, int two) {
        int h = one * 0x85EBCA6B + two;
        h ^= h >>> 15;
        h *= 0xC2B2AE35;
        h ^= h >>> 13;
        h *= 0x27D4EB2F;
        h ^= h >>> 16;
        return h == 0 ? 1 : h;
    }
}
