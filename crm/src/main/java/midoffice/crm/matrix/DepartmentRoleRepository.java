package midoffice.crm.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.common.UnitId;

/** Stores the roles of departments. */
@ApplicationScoped
class DepartmentRoleRepository {

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(DepartmentRole role) {
        em.persist(role);
    }

    Optional<DepartmentRole> findForChange(UUID id) {
        return Optional.ofNullable(em.find(DepartmentRole.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<DepartmentRole> inForce(UnitId unit, LocalDate day) {
        return em.createQuery("select r from DepartmentRole r where r.unit = :unit and r.ended is null and r.validFrom <= :day"
                        + " and (r.validUntil is null or r.validUntil > :day) order by r.given, r.id", DepartmentRole.class)
                .setParameter("unit", unit.code()).setParameter("day", day).getResultList();
    }

    List<DepartmentRole> notEnded(UnitId unit, DataCategory category, Entitlement entitlement) {
        return em.createQuery("select r from DepartmentRole r where r.unit = :unit and r.category = :category"
                        + " and r.entitlement = :entitlement and r.ended is null", DepartmentRole.class).setParameter("unit", unit.code())
                .setParameter("category", category).setParameter("entitlement", entitlement).getResultList();
    }

    /** @param day null for those that ended too */
    List<DepartmentRole> all(LocalDate day) {
        return em.createQuery("select r from DepartmentRole r where :all = 1 or (r.ended is null and (r.validUntil is null or"
                        + " r.validUntil > :day)) order by r.unit, r.category, r.entitlement, r.given, r.id", DepartmentRole.class)
                .setParameter("all", day == null ? 1 : 0).setParameter("day", day == null ? LocalDate.EPOCH : day).getResultList();
    }
}
