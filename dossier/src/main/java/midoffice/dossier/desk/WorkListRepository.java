package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.register.Reach;

/** Reads the work list: one statement a page and one for its number, the reach of the caller a part of both. */
@ApplicationScoped
class WorkListRepository {

    /** Comes after every day that is known. */
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);
    private static final String FROM = " from Dossier d left join Status s on s.id = d.lastStatus where ";
    static final String SELECT = "select new midoffice.dossier.desk.ListedDossier(d.id, d.version, d.number, d.typeKey, d.typeVersion,"
            + " d.type, d.product, d.applicant, d.applicantName, d.status, s.statusType, d.handler, d.startDate, d.target, d.deadline,"
            + " d.endDate, d.closed, d.unit, d.level, d.suspendedSince)" + FROM;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** How a page is sorted, and after which row it begins. */
    record Order(Column column, boolean descending, ListCursor after) {
    }

    List<ListedDossier> page(ListConditions conditions, Reach reach, Order order, int limit) {
        String path = path(order.column());
        String direction = order.descending() ? " desc" : "";
        String sign = order.descending() ? "<" : ">";
        String after = order.after() == null ? "" : " and (" + path + " " + sign + " :cursor or " + path + " = :cursor and d.id " + sign
                + " :cursorId)";
        TypedQuery<ListedDossier> query = em.createQuery(SELECT + rule(reach) + " and " + conditions.where() + after + " order by " + path
                + direction + ", d.id" + direction, ListedDossier.class);
        bind(query, conditions, reach);
        if (order.after() != null) {
            query.setParameter("cursor", cursorValue(order.column(), order.after().value())).setParameter("cursorId", order.after().id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    long count(ListConditions conditions, Reach reach) {
        TypedQuery<Long> query = em.createQuery("select count(d)" + FROM + rule(reach) + " and " + conditions.where(), Long.class);
        bind(query, conditions, reach);
        return query.getSingleResult();
    }

    /** The newest that meet a condition. @param before id of the last row seen, null for the first page */
    List<ListedDossier> newest(Reach reach, String where, Map<String, Object> values, UUID before, int limit) {
        TypedQuery<ListedDossier> query = reach.bind(em.createQuery(SELECT + rule(reach) + " and " + where
                + (before == null ? "" : " and d.id < :before") + " order by d.id desc", ListedDossier.class));
        values.forEach(query::setParameter);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(limit).getResultList();
    }

    long count(Reach reach, String where, Map<String, Object> values) {
        TypedQuery<Long> query = reach.bind(em.createQuery("select count(d) from Dossier d where " + rule(reach) + " and " + where, Long.class));
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Types of the dossiers within reach. */
    List<TypeWords.TypeRef> types(Reach reach) {
        TypedQuery<Object[]> query = em.createQuery("select distinct d.type, d.typeKey, d.typeVersion from Dossier d where " + rule(reach),
                Object[].class);
        return reach.bind(query).getResultList().stream()
                .map(r -> new TypeWords.TypeRef((UUID) r[0], (String) r[1], (Integer) r[2])).toList();
    }

    /** What a row of that column is sorted by, as text for a cursor. */
    static String sortValue(Column column, ListedDossier row) {
        return switch (column) {
            case NUMBER -> row.number();
            case APPLICANT -> row.applicantName() == null ? "" : row.applicantName();
            case HANDLER -> row.handler() == null ? "" : row.handler();
            default -> String.valueOf(day(column, row) == null ? NO_DAY : day(column, row));
        };
    }

    private static LocalDate day(Column column, ListedDossier row) {
        return switch (column) {
            case START -> row.start();
            case TARGET -> row.target();
            case END -> row.endDate();
            default -> row.deadline();
        };
    }

    private static boolean isDay(Column column) {
        return column == Column.START || column == Column.TARGET || column == Column.DEADLINE || column == Column.END;
    }

    private static Object cursorValue(Column column, String text) {
        if (!isDay(column)) {
            return text;
        }
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Not a cursor of this list");
        }
    }

    private static String path(Column column) {
        return switch (column) {
            case NUMBER -> "d.number";
            case APPLICANT -> "coalesce(d.applicantName, '')";
            case HANDLER -> "coalesce(d.handler, '')";
            case START -> "coalesce(d.startDate, {d '9999-12-31'})";
            case TARGET -> "coalesce(d.target, {d '9999-12-31'})";
            case DEADLINE -> "coalesce(d.deadline, {d '9999-12-31'})";
            case END -> "coalesce(d.endDate, {d '9999-12-31'})";
            default -> throw new DomainException.Invalid("sort", "sort-invalid", "The list cannot be sorted by " + column);
        };
    }

    static String rule(Reach reach) {
        return reach.clause("d.type", "d.level", "d.unit = " + Reach.UNIT);
    }

    private static void bind(TypedQuery<?> query, ListConditions conditions, Reach reach) {
        reach.bind(query);
        conditions.values().forEach(query::setParameter);
    }
}
