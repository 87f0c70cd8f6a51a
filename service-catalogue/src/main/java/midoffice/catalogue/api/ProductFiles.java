package midoffice.catalogue.api;

import java.util.List;
import midoffice.crm.api.access.Caller;

/**
 * Products as a CSV file: columns are the fields of {@link ProductFields}, the slug is the key. Officials work with the products of their own
 * unit, catalogue editors with all. A file is taken as a whole or not at all.
 */
public interface ProductFiles {

    /** Largest file in bytes. */
    int LARGEST = 10 * 1024 * 1024;

    /** The names of the columns and a row for each product that passes the filter, with its draft when there is one. */
    List<List<String>> export(Caller caller, ProductDrafts.Filter filter);

    /**
     * Says what would come of a file, and writes nothing.
     *
     * @param publish whether the products would go into force at once (catalogue editors), or become drafts
     * @throws midoffice.crm.api.common.DomainException.Invalid when it is no such file, with the place as the field: {@code file-empty},
     * {@code file-too-large}, {@code csv-encoding}, {@code csv-broken}, {@code column-missing}, {@code column-unknown},
     * {@code column-duplicate}
     */
    Report check(Caller caller, byte[] file, boolean publish);

    /** Does what {@link #check} says, unless it refuses a row: then nothing is written, and the report tells which. */
    Report take(Caller caller, byte[] file, boolean publish);

    /** What comes of a row. */
    enum Outcome {
        ADDED, CHANGED, SAME, REFUSED
    }

    /** @param taken whether it was written */
    record Report(List<Row> rows, List<Fault> faults, boolean taken) {

        public long count(Outcome outcome) {
            return rows.stream().filter(row -> row.outcome() == outcome).count();
        }
    }

    /** @param line on which the row begins, from 1 */
    record Row(long line, String slug, String title, Outcome outcome) {
    }

    /** Why a row is refused. @param detail in English, for whoever made the file */
    record Fault(long line, String slug, String field, String code, String detail) {
    }
}
