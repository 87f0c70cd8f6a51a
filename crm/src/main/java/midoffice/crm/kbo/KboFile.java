package midoffice.crm.kbo;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import midoffice.crm.api.EnterpriseLoads.Kind;

/**
 * A file of the open data as it lies on disk. Opening it looks at everything that can be known without reading it: that it is a whole zip of a
 * sensible size, what {@code meta.csv} says, that every table is there once with the columns it should have. Files with other names, folders
 * included, are left alone; nothing is ever unpacked to disk.
 */
final class KboFile implements Closeable {

    /** Ten times the full set of 2025. */
    private static final long LARGEST = 25L * 1024 * 1024 * 1024;
    /** Names, streets and codes are packed five to twenty times. */
    private static final long DENSEST = 150;
    private static final long SMALL = 10L * 1024 * 1024;
    private static final int MOST_ENTRIES = 200;
    private static final int META_ROWS = 50;
    private static final String META = "meta.csv";

    /** What the file says of itself. */
    record Meta(Kind kind, int extractNumber, LocalDate snapshot) {
    }

    /**
     * A file in the zip.
     *
     * @param deletion whether its rows are the numbers of which everything in the table goes
     */
    record Part(KboTable table, boolean deletion, String fileName, long size) {
    }

    private final ZipFile zip;
    private final long changed;
    private final Map<String, ZipEntry> entries;
    private final Meta meta;
    private final List<Part> parts;

    private KboFile(ZipFile zip, long changed) throws IOException {
        this.zip = zip;
        this.changed = changed;
        this.entries = known(zip);
        this.meta = readMeta();
        this.parts = meta.kind() == Kind.FULL ? fullParts() : updateParts();
        requireSensibleSizes();
        for (Part part : parts) {
            try (CsvRows rows = rows(part, CsvRows.Place.BEGIN)) {
                check(part, rows);
            }
        }
    }

    /** @throws midoffice.crm.api.common.DomainException.Invalid with what is wrong and where */
    static KboFile open(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            return new KboFile(zip, Files.getLastModifiedTime(path).toMillis());
        } catch (ZipException e) {
            throw KboFaults.of("kbo-no-zip", path.getFileName().toString(), e);
        } catch (IOException e) {
            close(zip);
            throw new UncheckedIOException(path.getFileName().toString(), e);
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    Meta meta() {
        return meta;
    }

    /** In the order in which they are to be read. */
    List<Part> parts() {
        return parts;
    }

    /** @return bytes of all parts, unpacked */
    long size() {
        return parts.stream().mapToLong(Part::size).sum();
    }

    /**
     * @return the same as long as the file is: a place in it stays the same place. Also its time counts: a damaged file and a whole one have the same
     *         directory.
     */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((changed + "\n").getBytes(StandardCharsets.UTF_8));
            for (Part part : parts) {
                ZipEntry entry = entries.get(part.fileName());
                digest.update((part.fileName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the rows; from the beginning the first of them is the header */
    CsvRows rows(Part part, CsvRows.Place from) throws IOException {
        ZipEntry entry = entries.get(part.fileName());
        return new CsvRows(part.fileName(), zip.getInputStream(entry), entry.getSize(), entry.getCrc(), from);
    }

    /** Reads the header of a part. @return what judges its rows */
    RowCheck check(Part part) throws IOException {
        try (CsvRows rows = rows(part, CsvRows.Place.BEGIN)) {
            return check(part, rows);
        }
    }

    private static RowCheck check(Part part, CsvRows rows) {
        if (!rows.next()) {
            throw KboFaults.of("kbo-header-changed", part.fileName() + ", " + part.table().key().name());
        }
        String[] header = rows.fields();
        List<Column> wanted = part.deletion() ? List.of(part.table().key()) : part.table().columns();
        int[] places = new int[wanted.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(part, header, wanted.get(i).name());
        }
        for (String name : header) {
            if (wanted.stream().noneMatch(column -> column.name().equals(name.strip()))) {
                throw KboFaults.of("kbo-header-changed", part.fileName() + ", " + cut(name));
            }
        }
        return new RowCheck(wanted, places, header.length, part.table().isHashed() && !part.deletion());
    }

    private static int place(Part part, String[] header, String column) {
        int found = -1;
        for (int i = 0; i < header.length; i++) {
            if (header[i].strip().equals(column)) {
                if (found >= 0) {
                    throw KboFaults.of("kbo-header-changed", part.fileName() + ", " + column);
                }
                found = i;
            }
        }
        if (found < 0) {
            throw KboFaults.of("kbo-header-changed", part.fileName() + ", " + column);
        }
        return found;
    }

    private static Map<String, ZipEntry> known(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw KboFaults.of("kbo-too-large", String.valueOf(zip.size()));
        }
        Map<String, ZipEntry> known = new HashMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (known.put(entry.getName(), entry) != null) {
                throw KboFaults.of("kbo-file-twice", cut(entry.getName()));
            }
        }
        return known;
    }

    private Meta readMeta() throws IOException {
        ZipEntry entry = Optional.ofNullable(entries.get(META)).orElseThrow(() -> KboFaults.of("kbo-file-missing", META));
        Map<String, String> said = new HashMap<>();
        try (CsvRows rows = new CsvRows(META, zip.getInputStream(entry), entry.getSize(), entry.getCrc(), CsvRows.Place.BEGIN)) {
            for (int i = 0; i < META_ROWS && rows.next(); i++) {
                String[] fields = rows.fields();
                if (fields.length == 2) {
                    said.put(fields[0].strip(), fields[1].strip());
                }
            }
        }
        String type = said.getOrDefault("ExtractType", "");
        if (!type.equals("full") && !type.equals("update")) {
            throw KboFaults.of("kbo-meta-invalid", META + ", ExtractType");
        }
        String number = said.getOrDefault("ExtractNumber", "");
        if (!number.matches("0*[1-9]\\d{0,8}")) {
            throw KboFaults.of("kbo-meta-invalid", META + ", ExtractNumber");
        }
        return new Meta(type.equals("full") ? Kind.FULL : Kind.UPDATE, Integer.parseInt(number), day(said.getOrDefault("SnapshotDate", "")));
    }

    private static LocalDate day(String text) {
        try {
            if (text.matches("\\d{2}-\\d{2}-\\d{4}")) {
                return LocalDate.of(Integer.parseInt(text.substring(6)), Integer.parseInt(text.substring(3, 5)), Integer.parseInt(text.substring(0, 2)));
            }
        } catch (DateTimeException e) {
            throw KboFaults.of("kbo-meta-invalid", META + ", SnapshotDate", e);
        }
        throw KboFaults.of("kbo-meta-invalid", META + ", SnapshotDate");
    }

    private List<Part> fullParts() {
        List<Part> all = new ArrayList<>();
        for (KboTable table : KboTable.values()) {
            all.add(part(table, false, table.label() + ".csv"));
        }
        return List.copyOf(all);
    }

    /** Codes come whole with an update too, but not with every one. */
    private List<Part> updateParts() {
        List<Part> all = new ArrayList<>();
        for (KboTable table : KboTable.values()) {
            if (table != KboTable.CODE) {
                all.add(part(table, true, table.label() + "_delete.csv"));
                all.add(part(table, false, table.label() + "_insert.csv"));
            } else if (entries.containsKey(table.label() + ".csv")) {
                all.add(part(table, false, table.label() + ".csv"));
            }
        }
        return List.copyOf(all);
    }

    private Part part(KboTable table, boolean deletion, String fileName) {
        ZipEntry entry = Optional.ofNullable(entries.get(fileName)).orElseThrow(() -> KboFaults.of("kbo-file-missing", fileName));
        return new Part(table, deletion, fileName, entry.getSize());
    }

    private void requireSensibleSizes() {
        for (Part part : parts) {
            ZipEntry entry = entries.get(part.fileName());
            if (entry.getSize() < 0 || entry.getSize() > SMALL && entry.getSize() / Math.max(1, entry.getCompressedSize()) > DENSEST) {
                throw KboFaults.of("kbo-too-large", part.fileName());
            }
        }
        if (size() > LARGEST) {
            throw KboFaults.of("kbo-too-large", String.valueOf(size()));
        }
    }

    private static String cut(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    private static void close(ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
