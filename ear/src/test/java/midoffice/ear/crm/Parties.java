package midoffice.ear.crm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import midoffice.ear.harness.RunningProduct;

/** Looks parties up for tests, past all rights. */
final class Parties {

    private Parties() {
    }

    /** @return the id of the party with that number, as it stands in addresses */
    static String id(RunningProduct product, String identifier) {
        return text(product, "select lower(hex(id)) from crm_party where identifier = '" + identifier + "'")
                .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** @return the first column of the first row */
    static String text(RunningProduct product, String query) {
        try (Connection connection = product.database().connect(); PreparedStatement asked = connection.prepareStatement(query);
                ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
