package midoffice.catalogue.product;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductFiles;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file of products (UTF-8; commas or semicolons; RFC 4180 quotes). What is wrong with the file itself names the place. */
final class ProductCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** How spreadsheets are kept from running a text as a formula, here and in the export. */
    private static final String FORMULA = "'[=+\\-@].*";

    /**
     * A row.
     *
     * @param line   on which it begins
     * @param fields by name of the column
     * @param extra  whether it has more cells than there are columns
     */
    record Row(long line, Map<String, String> fields, boolean extra) {
    }

    private ProductCsv() {
    }

    static List<Row> read(byte[] file) {
        if (file.length == 0) {
            throw fault("1", "file-empty", "The file is empty.");
        }
        if (file.length > ProductFiles.LARGEST) {
            throw fault("", "file-too-large", "A file has at most " + ProductFiles.LARGEST + " bytes.");
        }
        String text = decode(file);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        long line = 1;
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
            List<Row> rows = new ArrayList<>();
            List<String> columns = null;
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = columns(record);
                } else {
                    rows.add(row(line, columns, record));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw fault(String.valueOf(line), "csv-broken", "From line " + line + " on the quotes do not match: " + e.getMessage());
        }
    }

    private static Row row(long line, List<String> columns, CSVRecord record) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = i < record.size() ? record.get(i) : "";
            fields.put(columns.get(i), value.length() < 2 || !value.substring(0, 2).matches(FORMULA) ? value : value.substring(1));
        }
        return new Row(line, fields, record.size() > columns.size());
    }

    private static String decode(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw fault(String.valueOf(line), "csv-encoding", "Line " + line + " is not UTF-8.");
        }
        return text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static String delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return head.chars().filter(c -> c == ';').count() >= head.chars().filter(c -> c == ',').count() ? ";" : ",";
    }

    private static List<String> columns(CSVRecord record) {
        List<String> columns = record.stream().map(String::strip).toList();
        List<Violation> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!ProductFields.ALL.contains(column)) {
                wrong.add(new Violation(shown(column), "column-unknown", "There is no column of that name."));
            } else if (!seen.add(column)) {
                wrong.add(new Violation(column, "column-duplicate", "The column is there twice."));
            }
        }
        ProductFields.NEEDED.stream().filter(needed -> !seen.contains(needed))
                .forEach(needed -> wrong.add(new Violation(needed, "column-missing", "The column is missing.")));
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), "Columns refused: " + wrong, wrong);
        }
        return columns;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static DomainException.Invalid fault(String place, String code, String message) {
        return new DomainException.Invalid(place, code, message);
    }
}
