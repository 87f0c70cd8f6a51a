package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import midoffice.complaints.api.PublicReports.Query;

/** Reads the reports that the public may see. */
@ApplicationScoped
class PublicReportRepository {

    private static final String LISTED = ReportRepository.FOUND + "r.listed = true";
    private static final String NEWEST = " order by r.filed desc, r.id desc";
    /** Of those near a point; there can be more in a square only where nobody looked for doubles. */
    private static final int MOST_NEAR = 200;

    @PersistenceContext(unitName = "complaintsPU")
    private EntityManager em;

    List<Found> search(Query query) {
        Where where = new Where();
        where.in("r.category", query.categories());
        where.add("r.open = ", query.open());
        where.add("r.filed >= ", query.from());
        where.add("r.filed < ", query.until());
        where.add("r.updated >= ", query.updatedFrom());
        where.add("r.updated < ", query.updatedUntil());
        return list(where.on(em.createQuery(LISTED + where.text() + NEWEST, Object[].class)).setFirstResult(query.offset())
                .setMaxResults(query.limit()));
    }

    List<Found> numbered(Collection<String> numbers) {
        Where where = new Where();
        where.in("r.number", numbers);
        return list(where.on(em.createQuery(LISTED + where.text() + NEWEST, Object[].class)));
    }

    List<Found> openIn(Collection<Long> cells) {
        Where where = new Where();
        where.in("r.cell", cells);
        return list(where.on(em.createQuery(LISTED + " and r.open = true" + where.text() + NEWEST, Object[].class)).setMaxResults(MOST_NEAR));
    }

    /** @return for each category with reports since then: code, how many, solved, solved no later than expected */
    @SuppressWarnings("unchecked")
    List<Object[]> counts(Instant since) {
        return em.createNativeQuery("SELECT category, COUNT(*), SUM(status = 'solved'), SUM(status = 'solved' AND DATE(answered) <= expected)"
                + " FROM cmp_report WHERE listed = TRUE AND filed >= ?1 GROUP BY category").setParameter(1, java.sql.Timestamp.from(since))
                .getResultList();
    }

    private static List<Found> list(TypedQuery<Object[]> query) {
        return query.getResultStream().map(ReportRepository::found).toList();
    }

    /** Conditions with their values. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition, Object value) {
            if (value != null) {
                conditions.add(" and " + condition + next(value));
            }
        }

        /** One parameter for each element: a list as one parameter goes past the converters. */
        void in(String field, Collection<?> wanted) {
            if (wanted != null) {
                conditions.add(wanted.isEmpty() ? " and 1 = 0"
                        : wanted.stream().map(this::next).collect(Collectors.joining(", ", " and " + field + " in (", ")")));
            }
        }

        String text() {
            return String.join("", conditions);
        }

        TypedQuery<Object[]> on(TypedQuery<Object[]> query) {
            values.forEach(query::setParameter);
            return query;
        }

        private String next(Object value) {
            String name = "p" + values.size();
            values.put(name, value);
            return ":" + name;
        }
    }
}
