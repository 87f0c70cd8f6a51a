package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.complaints.api.ReportId;
import midoffice.complaints.point.Point;
import midoffice.complaints.route.Category;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Stores reports and reads them with their category and point. */
@ApplicationScoped
class ReportRepository {

    static final String FOUND = "select r, c, p from Report r join Category c on c.code = r.category"
            + " join Point p on p.code = r.point where ";

    /** Lists of one party are short; this only keeps a mistake from filling the memory. */
    private static final int MOST = 500;

    @PersistenceContext(unitName = "complaintsPU")
    private EntityManager em;

    void add(Report report) {
        em.persist(report);
    }

    /** @throws DomainException.Stale {@code report-changed} when somebody else wrote the same report meanwhile */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException.Stale("report-changed", "Changed by somebody else meanwhile: " + e.getMessage());
        }
    }

    Optional<Report> byKey(UUID key) {
        return em.createQuery("select r from Report r where r.keyHash = :hash", Report.class)
                .setParameter("hash", FollowSecret.hash(key)).getResultStream().findFirst();
    }

    Optional<Found> bySecret(String secret) {
        return first(em.createQuery(FOUND + "r.tokenHash = :hash", Object[].class).setParameter("hash", FollowSecret.hash(secret)));
    }

    Optional<Found> find(ReportId id) {
        return first(em.createQuery(FOUND + "r.id = :id", Object[].class).setParameter("id", id.value()));
    }

    /** Newest first. @param reporter the ids of one party */
    List<Found> ofReporter(Collection<PartyId> reporter, Sight sight) {
        return reporter.stream().flatMap(id -> ofReporter(id, sight)).sorted(Comparator.comparing((Found f) -> f.report().filedAt()).reversed()).limit(MOST).toList();
    }

    private Stream<Found> ofReporter(PartyId reporter, Sight sight) {
        TypedQuery<Object[]> query = em.createQuery(FOUND + "r.reporter = :reporter" + (sight.unit() == null ? "" : " and p.unit = :unit")
                + " order by r.filed desc, r.id desc", Object[].class).setParameter("reporter", reporter.value());
        if (sight.unit() != null) {
            query.setParameter("unit", sight.unit().code());
        }
        return query.setMaxResults(MOST).getResultStream().map(ReportRepository::found);
    }

    /** Oldest first. @param after last row already seen, null for the first page */
    List<Found> openOfPoint(String point, ReportCursor after, int rows) {
        TypedQuery<Object[]> query = em.createQuery(FOUND + "r.point = :point and r.open = true"
                + (after == null ? "" : " and (r.filed > :filed or (r.filed = :filed and r.id > :id))")
                + " order by r.filed, r.id", Object[].class).setParameter("point", point);
        if (after != null) {
            query.setParameter("filed", after.filed()).setParameter("id", after.id());
        }
        return query.setMaxResults(rows).getResultStream().map(ReportRepository::found).toList();
    }

    /** Cuts answered reports loose from who filed them. @return how many */
    int forgetReporter(PartyId reporter) {
        return em.createQuery("update Report r set r.reporter = null, r.email = null, r.firstName = null, r.lastName = null,"
                + " r.phone = null where r.reporter = :reporter and r.open = false")
                .setParameter("reporter", reporter.value()).executeUpdate();
    }

    long countOpenOf(PartyId reporter) {
        return em.createQuery("select count(r) from Report r where r.reporter = :reporter and r.open = true", Long.class)
                .setParameter("reporter", reporter.value()).getSingleResult();
    }

    long countOpen(String point) {
        return em.createQuery("select count(r) from Report r where r.point = :point and r.open = true", Long.class)
                .setParameter("point", point).getSingleResult();
    }

    private static Optional<Found> first(TypedQuery<Object[]> query) {
        return query.getResultStream().findFirst().map(ReportRepository::found);
    }

    static Found found(Object[] row) {
        return new Found((Report) row[0], (Category) row[1], (Point) row[2]);
    }
}
