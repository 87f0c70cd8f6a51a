package midoffice.crm.api;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;

/**
 * The databases of departments that hold citizens or companies: which unit owns them, what is in them, and which of their columns is which field of
 * ours. Administrators define them and see no record; officials of the owning unit map and import.
 */
public interface SourceSystems {

    /**
     * Adds a source system. Administrators.
     *
     * @param holds what is in it, in a few words
     * @throws midoffice.crm.api.common.DomainException.Invalid  naming the field: {@code source-code-invalid}, {@code required}, {@code too-long}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code source-exists}
     */
    SystemView define(Caller caller, String code, String name, UnitId unit, PartyKind kind, String holds);

    /** All of them for administrators; those of their own unit for officials. By name. */
    List<SystemView> list(Caller caller);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code source-not-found}, also when it is of another unit */
    SystemView view(Caller caller, String code);

    /**
     * Reads the header and first rows of a file and proposes which column is which field, from their names and content. Officials of the owning unit.
     * Nothing is stored.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code file-empty}, {@code column-twice}, {@code column-unnamed}, {@code file-unreadable}
     */
    Proposal propose(Caller caller, String code, SourceFile file);

    /**
     * Saves which column is which field. A column without field is kept with every record but not compared. Officials of the owning unit.
     *
     * @param columns all columns, in the order of the file
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code key-column-missing}, {@code name-column-missing}, {@code field-twice}, {@code
     *                                                          column-unknown}
     * @throws midoffice.crm.api.common.DomainException.Stale   {@code source-changed}
     */
    SystemView map(Caller caller, String code, List<String> columns, Map<String, SourceField> mapping, long version);

    /**
     * A file.
     *
     * @param content opens it; is asked more than once, and closed by who asked. May throw {@link java.io.UncheckedIOException}
     */
    record SourceFile(String name, Supplier<InputStream> content) {
    }

    /** What a column can be. */
    enum SourceField {
        /** The key under which the source knows the record. */
        KEY(null),
        /** National or bis number of a person, enterprise number of an organisation. */
        IDENTIFIER(null),
        GIVEN_NAME(PartyAttributes.GIVEN_NAME), FAMILY_NAME(PartyAttributes.FAMILY_NAME), BIRTH_DATE(PartyAttributes.BIRTH_DATE),
        ORGANISATION_NAME(PartyAttributes.ORGANISATION_NAME), STREET(PartyAttributes.STREET), HOUSE_NUMBER(PartyAttributes.HOUSE_NUMBER),
        BOX(PartyAttributes.BOX), POSTCODE(PartyAttributes.POSTCODE), MUNICIPALITY(PartyAttributes.MUNICIPALITY), EMAIL(PartyAttributes.EMAIL),
        PHONE(PartyAttributes.PHONE);

        private final String attribute;

        SourceField(String attribute) {
            this.attribute = attribute;
        }

        /** @return key of the attribute of a party, null for a number */
        public String attribute() {
            return attribute;
        }
    }

    /** @param columns empty until the columns were mapped */
    record SystemView(String code, String name, UnitId unit, PartyKind kind, String holds, List<String> columns, Map<String, SourceField> mapping,
            long version) {

        public SystemView {
            columns = List.copyOf(columns);
            mapping = Map.copyOf(mapping);
        }
    }

    /** @param rows the first rows, as they are */
    record Proposal(List<String> columns, Map<String, SourceField> mapping, List<List<String>> rows) {

        public Proposal {
            columns = List.copyOf(columns);
            mapping = Map.copyOf(mapping);
            rows = List.copyOf(rows);
        }
    }
}
