package midoffice.ear.zgw;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.ear.harness.RunningProduct;

/** Looks into the database, and through all of it for what is left of something. */
final class LeftOvers {

    private LeftOvers() {
    }

    /** Every table of the product in which an id or a word is left; the report and what waits for subscribers apart. */
    static List<String> in(RunningProduct product, UUID id, String word) {
        List<String> found = new ArrayList<>();
        try (Connection connection = product.database().connect(); PreparedStatement columns = connection.prepareStatement(
                "select table_name, column_name, data_type from information_schema.columns where table_schema = database()"
                        + " and table_name not like 'dos_archive_%' and table_name not like 'chn_outbox%'"); ResultSet each = columns.executeQuery()) {
            while (each.next()) {
                String type = each.getString(3);
                boolean text = type.matches(".*(char|text|json)");
                boolean binary = type.equals("binary") && id != null;
                if (text || binary) {
                    String sql = "select count(*) from " + each.getString(1) + " where " + each.getString(2) + (binary ? " = ?" : " like ?");
                    try (PreparedStatement search = connection.prepareStatement(sql)) {
                        search.setObject(1, binary ? bytes(id) : "%" + (id == null ? word : id) + "%");
                        try (ResultSet rows = search.executeQuery()) {
                            rows.next();
                            if (rows.getLong(1) > 0) {
                                found.add(each.getString(1) + "." + each.getString(2));
                            }
                        }
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the first column of the one row, null when there is none */
    static String text(RunningProduct product, String sql, Object value) {
        try (Connection connection = product.database().connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
