package midoffice.crm.kbo;

/**
 * A column of a file and of its table.
 *
 * @param name   in the header of the file
 * @param sql    in the table
 * @param length most signs
 */
record Column(String name, String sql, Format format, int length, boolean required) {

    /** How a value is written. */
    enum Format {
        ENTERPRISE, ESTABLISHMENT, BRANCH,
        /** A number of any of the three. */
        ENTITY,
        /** {@code dd-mm-yyyy}. */
        DATE,
        /** Letters and digits of ASCII. */
        CODE,
        TEXT
    }

    static Column number(String name, String sql, Format format) {
        return new Column(name, sql, format, 13, true);
    }

    static Column date(String name, String sql) {
        return new Column(name, sql, Format.DATE, 10, false);
    }

    static Column code(String name, String sql, int length) {
        return new Column(name, sql, Format.CODE, length, true);
    }

    static Column text(String name, String sql, int length) {
        return new Column(name, sql, Format.TEXT, length, true);
    }

    Column optional() {
        return new Column(name, sql, format, length, false);
    }
}
