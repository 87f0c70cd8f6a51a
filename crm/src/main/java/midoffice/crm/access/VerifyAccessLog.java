package midoffice.crm.access;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks the access log from the command line, with nothing but read access to the database:
 * {@code java -cp crm.jar:mysql-connector-j.jar midoffice.crm.access.VerifyAccessLog <jdbc url> [number:hash]}. User and password come from
 * {@code MIDOFFICE_DB_USER} and {@code MIDOFFICE_DB_PASSWORD}. With a seal that was noted earlier (the server writes one to its log each hour)
 * it also proves that nothing before that was made again. Ends with 0 when the chain is whole, with 1 when it is not.
 */
public final class VerifyAccessLog {

    private VerifyAccessLog() {
    }

    /** @throws SQLException when the database cannot be read */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: VerifyAccessLog <jdbc url> [number:hash]");
            System.exit(2);
        }
        try (Connection database = DriverManager.getConnection(arguments[0], System.getenv("MIDOFFICE_DB_USER"),
                System.getenv("MIDOFFICE_DB_PASSWORD"))) {
            System.exit(verify(database, arguments.length > 1 ? arguments[1] : null, System.out) ? 0 : 1);
        }
    }

    /**
     * @param noted number and hash of a seal, null when none was noted
     * @return whether all is well; what was found is printed
     */
    public static boolean verify(Connection database, String noted, PrintStream out) throws SQLException {
        SealChain.Follower follower = new SealChain.Follower();
        boolean notedFound = noted == null;
        boolean more = true;
        while (more && !follower.isBroken()) {
            more = false;
            try (PreparedStatement page = database.prepareStatement(SealChain.SEALS)) {
                page.setLong(1, follower.number());
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        more = true;
                        follower.next(rows.getLong(1), rows.getBytes(2), rows.getString(3), columns(rows));
                        notedFound = notedFound || text(follower).equalsIgnoreCase(noted);
                    }
                }
            }
        }
        long logged = number(database, "SELECT COUNT(*) FROM crm_access_log");
        long head = number(database, "SELECT number FROM crm_access_chain WHERE id = 1");
        if (follower.isBroken()) {
            out.println("BROKEN: " + follower.fault());
        } else if (follower.number() < head) {
            out.println("BROKEN: " + head + " seals were made, " + follower.number() + " are there");
        } else if (!notedFound) {
            out.println("BROKEN: no seal is " + noted);
        } else {
            out.println("Whole: " + follower.number() + " rows sealed, " + Math.max(0, logged - follower.number()) + " not yet, last seal "
                    + text(follower));
            return true;
        }
        return false;
    }

    private static String text(SealChain.Follower follower) {
        return follower.number() + ":" + HexFormat.of().formatHex(follower.hash());
    }

    private static List<String> columns(ResultSet row) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < SealChain.COLUMN_COUNT; i++) {
            columns.add(row.getString(4 + i));
        }
        return columns;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement(query); ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
