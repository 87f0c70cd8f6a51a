package midoffice.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.Contacts.Callback;
import midoffice.crm.api.common.UnitId;

/** Stores contacts. */
@ApplicationScoped
class ContactRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(Contact contact) {
        em.persist(contact);
    }

    Optional<Contact> findForChange(UUID id) {
        return Optional.ofNullable(em.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The party is named and not imported: it belongs to the feature {@code party}. */
    List<Callback> openCallbacks(UnitId unit) {
        List<Object[]> rows = em.createQuery("select c, p.displayName from Contact c join Party p on p.id = c.partyId"
                        + " where c.callbackUnit = :unit and c.finished is null order by c.at, c.id", Object[].class)
                .setParameter("unit", unit.code()).getResultList();
        return rows.stream().map(row -> ((Contact) row[0]).asCallback((String) row[1])).toList();
    }

    void flush() {
        em.flush();
    }
}
