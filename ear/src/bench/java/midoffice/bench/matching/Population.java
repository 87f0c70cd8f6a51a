package midoffice.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import midoffice.crm.match.engine.FieldKind;
import midoffice.crm.match.engine.Records;
import midoffice.crm.match.engine.Schema;

/**
 * People made up, with the skew of Flanders: a few family names that many have and a long tail, streets of the same name in every municipality,
 * homes whose members share address and mostly family name, twins, sons named after their fathers. They are written down once, and a second
 * time with faults. No identifier: this is the hard case.
 */
final class Population {

    private static final double[] HOME_SIZES = {0.35, 0.67, 0.82, 0.94, 1};
    private static final int HOUSES = 180;
    private static final LocalDate YOUNGEST = LocalDate.of(2025, 12, 31);

    private final Random random;
    private final Names names;
    private final int[] family;
    private final int[] given;
    private final int[] second;
    private final int[] born;
    private final int[] street;
    private final int[] number;
    private final int[] place;
    private int size;

    Population(int persons, long seed) {
        this.random = new Random(seed);
        this.names = new Names(new Random(seed + 1), persons);
        this.family = new int[persons];
        this.given = new int[persons];
        this.second = new int[persons];
        this.born = new int[persons];
        this.street = new int[persons];
        this.number = new int[persons];
        this.place = new int[persons];
        while (size < persons) {
            home(persons);
        }
    }

    static Schema schema() {
        return new Schema(List.of(new Schema.Field("givenName", FieldKind.GIVEN_NAME), new Schema.Field("familyName", FieldKind.NAME),
                new Schema.Field("birthDate", FieldKind.DATE), new Schema.Field("street", FieldKind.STREET), new Schema.Field("houseNumber", FieldKind.NUMBER),
                new Schema.Field("postcode", FieldKind.POSTCODE), new Schema.Field("municipality", FieldKind.PLACE)));
    }

    int size() {
        return size;
    }

    /** Writes a person down as the register has it. */
    void write(int person, Records records) {
        records.add(row(person));
    }

    /** Writes a person down as somebody else typed it. */
    void writeWithFaults(int person, Records records) {
        records.add(Faults.apply(row(person), this::elsewhere, names, random));
    }

    private String[] row(int p) {
        String first = names.given(given[p]) + (second[p] < 0 ? "" : " " + names.given(second[p]));
        return new String[] {first, names.family(family[p]), LocalDate.ofEpochDay(born[p]).toString(), names.street(street[p], place[p]),
            Integer.toString(number[p]), names.postcode(place[p]), names.place(place[p])};
    }

    /** Another address: the person moved. */
    private void elsewhere(String[] row) {
        int where = names.drawPlace(random);
        row[3] = names.street(names.drawStreet(where, random), where);
        row[4] = Integer.toString(1 + random.nextInt(HOUSES));
        row[5] = names.postcode(where);
        row[6] = names.place(where);
    }

    private void home(int persons) {
        double draw = random.nextDouble();
        int members = 1;
        while (HOME_SIZES[members - 1] < draw) {
            members++;
        }
        int where = names.drawPlace(random);
        int road = names.drawStreet(where, random);
        int house = 1 + random.nextInt(HOUSES);
        int father = names.drawFamily(random);
        int age = 22 + random.nextInt(65);
        int lastChild = 0;
        int lastGiven = 0;
        for (int i = 0; i < members && size < persons; i++) {
            int p = size++;
            boolean child = i >= 2;
            family[p] = i == 1 ? names.drawFamily(random) : father;
            given[p] = child && random.nextInt(100) == 0 ? lastGiven : names.drawGiven(random);
            second[p] = random.nextInt(4) == 0 ? names.drawGiven(random) : -1;
            int years = child ? Math.max(0, age - 25 - random.nextInt(12)) : Math.max(18, age - 4 + random.nextInt(9));
            born[p] = (int) YOUNGEST.minusYears(years).minusDays(random.nextInt(365)).toEpochDay();
            if (child && i > 2 && random.nextInt(60) == 0) {
                born[p] = lastChild;
            }
            lastChild = born[p];
            lastGiven = i == 0 ? given[p] : lastGiven;
            street[p] = road;
            number[p] = house;
            place[p] = where;
        }
    }

    /** @return numbers of persons in an order that has nothing to do with their homes */
    List<Integer> shuffled() {
        List<Integer> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        Collections.shuffle(all, random);
        return all;
    }
}
