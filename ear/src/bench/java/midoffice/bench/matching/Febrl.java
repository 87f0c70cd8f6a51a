package midoffice.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.match.engine.FieldKind;
import midoffice.crm.match.engine.Records;
import midoffice.crm.match.engine.Schema;

/** A FEBRL data set: its columns told as kinds of fields. The record id goes to the scorer only. */
final class Febrl {

    private static final List<Schema.Field> FIELDS = List.of(new Schema.Field("given_name", FieldKind.GIVEN_NAME), new Schema.Field("surname", FieldKind.NAME),
            new Schema.Field("street_number", FieldKind.NUMBER), new Schema.Field("address_1", FieldKind.STREET),
            new Schema.Field("address_2", FieldKind.STREET), new Schema.Field("suburb", FieldKind.PLACE), new Schema.Field("postcode", FieldKind.POSTCODE),
            new Schema.Field("state", FieldKind.CODE), new Schema.Field("date_of_birth", FieldKind.DATE),
            new Schema.Field("soc_sec_id", FieldKind.IDENTIFIER));

    final Records records;
    final int[] person;
    final long there;

    private Febrl(Records records, int[] person, long there) {
        this.records = records;
        this.person = person;
        this.there = there;
    }

    /** @param files one to find doubles in, two to find the first in the second */
    static Febrl read(List<Path> files, boolean withNumber) throws IOException {
        List<Schema.Field> fields = withNumber ? FIELDS : FIELDS.subList(0, FIELDS.size() - 1);
        Records records = new Records(new Schema(fields), 10_000);
        List<Integer> persons = new ArrayList<>();
        Map<String, Integer> known = new HashMap<>();
        for (Path file : files) {
            if (!persons.isEmpty()) {
                records.startSecond();
            }
            for (String line : Files.readAllLines(file).stream().skip(1).filter(l -> !l.isBlank()).toList()) {
                String[] cells = line.split(",", -1);
                String[] values = new String[fields.size()];
                for (int f = 0; f < values.length; f++) {
                    values[f] = cells[f + 1];
                }
                records.add(values);
                persons.add(known.computeIfAbsent(cells[0].strip().split("-")[1], id -> known.size()));
            }
        }
        long[] times = new long[known.size()];
        persons.forEach(p -> times[p]++);
        long there = 0;
        for (long n : times) {
            there += n * (n - 1) / 2;
        }
        return new Febrl(records, persons.stream().mapToInt(Integer::intValue).toArray(), there);
    }
}
