package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets one piece of work take the time it needs, whatever the data source allows a statement. */
final class Patience {

    private static final int HOUR = 3_600_000;

    /** What may take long. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private Patience() {
    }

    static void with(Connection connection, Work work) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, HOUR);
        try {
            work.run();
        } finally {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
