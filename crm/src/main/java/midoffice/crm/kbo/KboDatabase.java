package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives a connection for the length of a transaction. */
interface KboDatabase {

    /** Does something in the caller's transaction, or in one of its own when there is none. */
    <T> T join(Work<T> work);

    /** Does something in a transaction of its own, which is over when this returns. */
    <T> T own(Work<T> work);

    /** What is done; the transaction goes back when it throws. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
