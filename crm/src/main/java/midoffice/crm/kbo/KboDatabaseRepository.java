package midoffice.crm.kbo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connection behind the module's entity manager, for plain JDBC in the transaction of the server. The mirror has forty million rows without a life
 * of their own: as entities each would be an object in a persistence context and a statement, where hundreds go into one here. And the names of the
 * tables change with the set that is read, which no mapping knows.
 */
@ApplicationScoped
public class KboDatabaseRepository implements KboDatabase {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    @Override
    @Transactional
    public <T> T join(Work<T> work) {
        return run(work);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T own(Work<T> work) {
        return run(work);
    }

    private <T> T run(Work<T> work) {
        try {
            return work.with(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The mirror of the Crossroads Bank could not be read or written", e);
        }
    }
}
