package midoffice.crm.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.UnitId;

/** Stores members of staff. */
@ApplicationScoped
class StaffRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    Optional<StaffMember> byLogin(String login) {
        return em.createQuery("select s from StaffMember s where s.login = :login", StaffMember.class).setParameter("login", login)
                .getResultStream().findFirst();
    }

    Optional<StaffMember> findForChange(UUID id) {
        return Optional.ofNullable(em.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<StaffMember> byName(UnitId unit) {
        if (unit == null) {
            return em.createQuery("select s from StaffMember s order by s.name, s.login", StaffMember.class).getResultList();
        }
        return em.createQuery("select s from StaffMember s where s.unit = :unit order by s.name, s.login", StaffMember.class)
                .setParameter("unit", unit.code()).getResultList();
    }

    void add(StaffMember member) {
        em.persist(member);
    }

    void flush() {
        em.flush();
    }
}
