package midoffice.crm.kbo;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Invented enterprises in the proportions of the set of 2025: for 100 of them 87 establishments, 170 names, 146 addresses, 35 contacts, 1,700
 * activities. The same every time. Rows are what goes into the tables: numbers, days as the database writes them, texts, null.
 */
final class GeneratedSet {

    private static final String[] WORDS = {"bakkerij", "garage", "kapsalon", "vereniging", "eigenaars", "residentie", "consulting", "bouw", "tuin", "zorg",
        "école", "société", "générale", "transport", "immo", "services", "groep", "management", "dokter", "apotheek", "café", "brasserie", "fietsen",
        "schilderwerken", "elektro", "elektriciteit", "advocaten", "architecten", "studio", "holding", "invest", "landbouw", "horeca", "kinderopvang"};
    private static final String[] SYLLABLES = {"van", "de", "la", "pe", "ter", "jan", "sen", "wil", "lem", "bel", "ro", "mi", "na", "lo", "vé", "du", "ka", "ho"};

    private final int enterprises;

    GeneratedSet(int enterprises) {
        this.enterprises = enterprises;
    }

    int enterprises() {
        return enterprises;
    }

    static long enterprise(int n) {
        return checked(2_000_000L + n);
    }

    private static long establishment(int n) {
        return checked(20_000_000L + n);
    }

    private static long checked(long first) {
        return first * 100 + 97 - first % 97;
    }

    /** @param row gets a new array each time */
    void rows(KboTable table, Consumer<Object[]> row) {
        if (table == KboTable.CODE) {
            for (int i = 0; i < 5000; i++) {
                for (String language : new String[] {"NL", "FR", "DE"}) {
                    row.accept(new Object[] {"Nace2008", String.valueOf(10_000 + i), language, "Werkzaamheid " + i + ", in het " + language});
                }
            }
            return;
        }
        for (int n = 0; n < enterprises; n++) {
            rows(table, n, row);
        }
    }

    /** Rows of one enterprise. Entities come in order of number, first enterprises and then establishments, as nearly in the real files. */
    private void rows(KboTable table, int n, Consumer<Object[]> row) {
        SplittableRandom random = new SplittableRandom(31L * n + table.ordinal());
        long number = enterprise(n);
        boolean place = n % 100 < 87;
        switch (table) {
            case ENTERPRISE -> row.accept(new Object[] {number, "AC", "000", n % 3 == 0 ? "1" : "2", n % 3 == 0 ? null : "610", null, day(random)});
            case ESTABLISHMENT -> when(place, () -> row.accept(new Object[] {establishment(n), day(random), number}));
            case BRANCH -> when(n % 300 == 0, () -> row.accept(new Object[] {9_000_000_000L + n, day(random), number}));
            case DENOMINATION -> {
                row.accept(new Object[] {number, n % 3 == 0 ? "1" : "2", "001", name(random)});
                when(n % 10 < 3, () -> row.accept(new Object[] {number, "2", "002", name(random)}));
                when(n % 10 < 4, () -> row.accept(new Object[] {establishment(n), "2", "003", name(random)}));
            }
            case ADDRESS -> {
                when(n % 100 < 59, () -> row.accept(address(number, "REGO", random)));
                when(place, () -> row.accept(address(establishment(n), "BAET", random)));
            }
            case CONTACT -> when(n % 100 < 35, () -> row.accept(new Object[] {number, "ENT", "EMAIL", "info@" + word(random) + n + ".example"}));
            default -> {
                for (int i = 0; i < 17; i++) {
                    row.accept(new Object[] {i < 11 || !place ? number : establishment(n), i % 4 == 0 ? "001" : "003", i % 3 == 0 ? "2003" : i % 3 == 1 ? "2008" : "2025",
                        String.valueOf(10_000 + (n * 7 + i * 131) % 5000), i == 0 ? "MAIN" : "SECO"});
                }
            }
        }
    }

    private static void when(boolean so, Runnable deed) {
        if (so) {
            deed.run();
        }
    }

    private static Object[] address(long entity, String kind, SplittableRandom random) {
        int zip = 1000 + random.nextInt(900) * 10;
        String municipality = "Gemeente" + zip / 10;
        String street = word(random) + "straat";
        return new Object[] {entity, kind, null, null, String.valueOf(zip), municipality, municipality, street, "Rue " + street, String.valueOf(random.nextInt(300) + 1),
            random.nextInt(5) == 0 ? "A" : null, null, null};
    }

    static String name(SplittableRandom random) {
        return WORDS[random.nextInt(WORDS.length)] + " " + word(random) + (random.nextInt(3) == 0 ? " & " + word(random) : "");
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String day(SplittableRandom random) {
        return String.format("%04d-%02d-%02d", 1960 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** Writes the full set. */
    void writeFull(Path path, int extract) throws IOException {
        try (ZipOutputStream zip = open(path)) {
            meta(zip, "full", extract);
            for (KboTable table : KboTable.values()) {
                write(zip, table, table.label() + ".csv", row -> rows(table, row));
            }
        }
    }

    /** Writes an update of the first of every hundred or so: other names, other addresses, new enterprises, some that are gone. */
    void writeUpdate(Path path, int extract, int changes) throws IOException {
        int every = Math.max(1, enterprises / changes);
        try (ZipOutputStream zip = open(path)) {
            meta(zip, "update", extract);
            for (KboTable table : KboTable.values()) {
                if (table != KboTable.CODE) {
                    write(zip, table, table.label() + "_delete.csv", row -> changes(changes, every, (n, kind) -> delete(table, n, kind, row)));
                    write(zip, table, table.label() + "_insert.csv", row -> changes(changes, every, (n, kind) -> insert(table, n, kind, row)));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void of(int n, int kind);
    }

    /** Kinds 0 to 11 are another name, 12 to 15 another address, 16 to 18 a new enterprise, 19 one that is gone. */
    private void changes(int changes, int every, Change change) {
        for (int i = 0; i < changes; i++) {
            int kind = i % 20;
            change.of(kind >= 16 && kind < 19 ? enterprises + i : i * every % enterprises, kind);
        }
    }

    private static void delete(KboTable table, int n, int kind, Consumer<Object[]> row) {
        boolean gone = kind == 19 && table != KboTable.ESTABLISHMENT && table != KboTable.BRANCH;
        if (gone || kind < 12 && table == KboTable.DENOMINATION || kind >= 12 && kind < 16 && table == KboTable.ADDRESS) {
            row.accept(new Object[] {enterprise(n)});
        }
    }

    private void insert(KboTable table, int n, int kind, Consumer<Object[]> row) {
        if (kind >= 16 && kind < 19) {
            rows(table, n, row);
        } else if (kind < 12 && table == KboTable.DENOMINATION) {
            row.accept(new Object[] {enterprise(n), "2", "001", "Hernoemd " + name(new SplittableRandom(n))});
        } else if (kind >= 12 && kind < 16 && table == KboTable.ADDRESS) {
            row.accept(address(enterprise(n), "REGO", new SplittableRandom(-n)));
        }
    }

    private static ZipOutputStream open(Path path) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 20));
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private static void meta(ZipOutputStream zip, String type, int extract) throws IOException {
        zip.putNextEntry(new ZipEntry("meta.csv"));
        zip.write(("\"Variable\",\"Value\"\n\"SnapshotDate\",\"26-11-2026\"\n\"ExtractTimestamp\",\"27-11-2026 06:12:44\"\n\"ExtractType\",\"" + type
                + "\"\n\"ExtractNumber\",\"" + extract + "\"\n\"Version\",\"1.0.0\"\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, KboTable table, String name, Consumer<Consumer<Object[]>> rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        boolean deletion = name.endsWith("_delete.csv");
        int columns = deletion ? 1 : table.columns().size();
        for (int i = 0; i < columns; i++) {
            out.append(i == 0 ? "\"" : ",\"").append(table.columns().get(i).name()).append('"');
        }
        out.append('\n');
        rows.accept(row -> line(out, row));
        out.flush();
        zip.closeEntry();
    }

    private static void line(Writer out, Object[] row) {
        try {
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    out.append(',');
                }
                if (row[i] != null) {
                    out.append('"').append(field(row[i])).append('"');
                }
            }
            out.append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(Object value) {
        if (value instanceof Long number) {
            String d = KboNumbers.digits(number);
            return KboNumbers.isEnterprise(number) ? d.substring(0, 4) + "." + d.substring(4, 7) + "." + d.substring(7)
                    : d.charAt(0) + "." + d.substring(1, 4) + "." + d.substring(4, 7) + "." + d.substring(7);
        }
        String text = (String) value;
        boolean day = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        return day ? text.substring(8) + "-" + text.substring(5, 7) + "-" + text.substring(0, 4) : text;
    }

    /** @return how many rows each table has */
    Map<KboTable, Long> counts() {
        Map<KboTable, Long> counts = new java.util.EnumMap<>(KboTable.class);
        for (KboTable table : KboTable.values()) {
            rows(table, row -> counts.merge(table, 1L, Long::sum));
        }
        return counts;
    }
}
