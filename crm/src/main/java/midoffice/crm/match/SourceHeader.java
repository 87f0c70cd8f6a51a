package midoffice.crm.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.DomainException;

/** The first row of a file: the names of its columns. */
final class SourceHeader {

    private SourceHeader() {
    }

    /** @throws DomainException.Invalid {@code file-empty}, {@code column-unnamed}, {@code column-twice} */
    static List<String> read(CsvReader csv) {
        List<String> cells = csv.next();
        if (cells == null) {
            throw new DomainException.Invalid("file", "file-empty", "Het bestand is leeg.");
        }
        List<String> columns = cells.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                throw new DomainException.Invalid(Integer.toString(i + 1), "column-unnamed", "Kolom " + (i + 1) + " heeft geen naam.");
            }
            if (!seen.add(columns.get(i))) {
                throw new DomainException.Invalid(columns.get(i), "column-twice", "De kolom " + columns.get(i) + " komt twee keer voor.");
            }
        }
        return columns;
    }

    /** @throws DomainException.Invalid {@code header-changed}, naming the first column that is missing, new or in another place */
    static void mustBe(List<String> expected, List<String> columns) {
        for (String column : expected) {
            if (!columns.contains(column)) {
                throw changed(column, "De kolom " + column + " ontbreekt.");
            }
        }
        for (String column : columns) {
            if (!expected.contains(column)) {
                throw changed(column, "De kolom " + column + " is nieuw.");
            }
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(columns.get(i))) {
                throw changed(columns.get(i), "De kolom " + columns.get(i) + " staat op een andere plaats.");
            }
        }
    }

    private static DomainException.Invalid changed(String column, String message) {
        return new DomainException.Invalid(column, "header-changed", message);
    }
}
