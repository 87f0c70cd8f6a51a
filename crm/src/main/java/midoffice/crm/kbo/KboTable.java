package midoffice.crm.kbo;

import static midoffice.crm.kbo.Column.code;
import static midoffice.crm.kbo.Column.date;
import static midoffice.crm.kbo.Column.number;
import static midoffice.crm.kbo.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midoffice.crm.kbo.Column.Format;

/** The tables of the open data with their columns, in the order in which they are read. The first column is what a row belongs to. */
enum KboTable {
    CODE(false, "", code("Category", "category", 40), code("Code", "code", 10), code("Language", "language", 2),
            text("Description", "description", 500)),
    ENTERPRISE(false, "", number("EnterpriseNumber", "number", Format.ENTERPRISE), code("Status", "status", 2),
            code("JuridicalSituation", "situation", 3), code("TypeOfEnterprise", "kind", 1), code("JuridicalForm", "form", 3).optional(),
            code("JuridicalFormCAC", "form_cac", 3).optional(), date("StartDate", "start_date")),
    ESTABLISHMENT(false, "enterprise", number("EstablishmentNumber", "number", Format.ESTABLISHMENT), date("StartDate", "start_date"),
            number("EnterpriseNumber", "enterprise", Format.ENTERPRISE)),
    BRANCH(false, "enterprise", number("Id", "number", Format.BRANCH), date("StartDate", "start_date"),
            number("EnterpriseNumber", "enterprise", Format.ENTERPRISE)),
    DENOMINATION(true, "", number("EntityNumber", "entity", Format.ENTITY), code("Language", "language", 1),
            code("TypeOfDenomination", "kind", 3), text("Denomination", "name", 320)),
    ADDRESS(false, "zip, entity", number("EntityNumber", "entity", Format.ENTITY), code("TypeOfAddress", "kind", 4),
            text("CountryNL", "country_nl", 100).optional(), text("CountryFR", "country_fr", 100).optional(), text("Zipcode", "zip", 20).optional(),
            text("MunicipalityNL", "municipality_nl", 200).optional(), text("MunicipalityFR", "municipality_fr", 200).optional(),
            text("StreetNL", "street_nl", 200).optional(), text("StreetFR", "street_fr", 200).optional(),
            text("HouseNumber", "house_number", 22).optional(), text("Box", "box", 20).optional(),
            text("ExtraAddressInfo", "extra", 80).optional(), date("DateStrikingOff", "struck_off")),
    CONTACT(true, "", number("EntityNumber", "entity", Format.ENTITY), code("EntityContact", "kind", 3), code("ContactType", "type", 5),
            text("Value", "value", 254)),
    ACTIVITY(false, "", number("EntityNumber", "entity", Format.ENTITY), code("ActivityGroup", "activity_group", 3),
            code("NaceVersion", "version", 4), code("NaceCode", "code", 7), code("Classification", "classification", 4));

    /** Words of names, which come with the denominations. */
    static final String WORDS = "word";

    private final boolean hashed;
    private final String index;
    private final List<Column> columns;
    private final List<String> sqlColumns;

    KboTable(boolean hashed, String index, Column... columns) {
        this.hashed = hashed;
        this.index = index;
        this.columns = List.of(columns);
        List<String> names = new ArrayList<>(this.columns.stream().map(Column::sql).toList());
        if (hashed) {
            names.add("hash");
        }
        this.sqlColumns = List.copyOf(names);
    }

    /** @return name of the file without its ending, and of the table */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether rows have no key but what they say, so that a hash of it is their key */
    boolean isHashed() {
        return hashed;
    }

    /** @return columns of the index beside the primary key, empty when there is none */
    String index() {
        return index;
    }

    /** @return name of that index */
    String indexName() {
        return "crm_kbo_" + label() + "_" + (index.startsWith("zip") ? "zip" : "enterprise");
    }

    List<Column> columns() {
        return columns;
    }

    Column key() {
        return columns.get(0);
    }

    /** @return columns of the table: those of the file, then the hash */
    List<String> sqlColumns() {
        return sqlColumns;
    }

    /** @param set {@code a} or {@code b} */
    String sqlName(String set) {
        return sqlName(set, label());
    }

    static String sqlName(String set, String table) {
        return "crm_kbo_" + set + "_" + table;
    }
}
