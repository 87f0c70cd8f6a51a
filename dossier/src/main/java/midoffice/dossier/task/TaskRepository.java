package midoffice.dossier.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.Tasks.Filter;
import midoffice.dossier.api.Tasks.TaskRow;
import midoffice.dossier.text.LocalizedTextJson;

/** Open tasks, and the work list: tasks beside the dossiers they belong to. */
@ApplicationScoped
class TaskRepository {

    private static final String FROM = " from dos_task t join dos_dossier d on d.id = t.dossier"
            + " join dos_type y on y.type_key = d.type_key and y.version = d.type_version where t.unit = ?";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** A row of the work list with the party whose data it shows. */
    record Listed(TaskRow row, PartyId applicant) {
    }

    void add(OpenTask task) {
        em.persist(task);
        em.flush();
    }

    Optional<OpenTask> find(String id) {
        return Optional.ofNullable(em.find(OpenTask.class, id));
    }

    Optional<OpenTask> lock(String id) {
        return Optional.ofNullable(em.find(OpenTask.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(OpenTask task) {
        em.remove(task);
        em.flush();
    }

    void removeOf(DossierId dossier) {
        em.createQuery("delete from OpenTask t where t.dossier = :dossier").setParameter("dossier", dossier.value()).executeUpdate();
    }

    void flush() {
        em.flush();
    }

    List<OpenTask> ofDossier(DossierId dossier, UnitId unit) {
        return em.createQuery("select t from OpenTask t where t.dossier = :dossier and t.unit = :unit order by t.created, t.id",
                OpenTask.class)
                .setParameter("dossier", dossier.value()).setParameter("unit", unit.code()).getResultList();
    }

    /** Of whatever unit. */
    List<OpenTask> ofDossier(DossierId dossier) {
        return em.createQuery("select t from OpenTask t where t.dossier = :dossier order by t.created, t.id", OpenTask.class)
                .setParameter("dossier", dossier.value()).getResultList();
    }

    /** Soonest first; {@code after} is the last row already seen, null for the first page. */
    List<Listed> workList(UnitId unit, String login, Filter filter, TaskCursor after, int limit) {
        List<Object> values = new ArrayList<>();
        String where = FROM + conditions(unit, login, filter, values);
        if (after != null) {
            where += " and (t.due > ? or t.due = ? and t.id > ?)";
            values.add(Date.valueOf(after.due()));
            values.add(Date.valueOf(after.due()));
            values.add(after.id());
        }
        Query query = bound("select t.id, t.name, t.dossier, d.number, y.title, d.applicant_name, d.target, t.due, t.created, t.assignee,"
                + " d.applicant" + where + " order by t.due, t.id", values).setMaxResults(limit);
        List<?> rows = query.getResultList();
        return rows.stream().map(r -> listed((Object[]) r)).toList();
    }

    long count(UnitId unit, String login, Filter filter) {
        List<Object> values = new ArrayList<>();
        return ((Number) bound("select count(*)" + FROM + conditions(unit, login, filter, values), values).getSingleResult()).longValue();
    }

    private static String conditions(UnitId unit, String login, Filter filter, List<Object> values) {
        StringBuilder where = new StringBuilder();
        values.add(unit.code());
        switch (filter.assigned()) {
            case MINE -> {
                where.append(" and t.assignee = ?");
                values.add(login);
            }
            case UNASSIGNED -> where.append(" and t.assignee is null");
            case ALL -> {
            }
        }
        if (filter.text() != null) {
            where.append(" and (d.number like ? or d.applicant_name like ?"
                    + " or convert(y.title using utf8mb4) collate utf8mb4_unicode_520_ci like ?)");
            // A person types a part of a name; percent and underscore are characters like any other.
            String like = "%" + filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            values.addAll(List.of(like, like, like));
        }
        return where.toString();
    }

    private Query bound(String sql, List<Object> values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static Listed listed(Object[] c) {
        UuidConverter uuids = new UuidConverter();
        UUID dossier = uuids.convertToEntityAttribute((byte[]) c[2]);
        Instant created = new InstantConverter().convertToEntityAttribute(c[8]);
        return new Listed(new TaskRow((String) c[0], text(c[1]), new DossierId(dossier), (String) c[3], text(c[4]), (String) c[5],
                day(c[6]), day(c[7]), created, (String) c[9]), new PartyId(uuids.convertToEntityAttribute((byte[]) c[10])));
    }

    private static LocalizedText text(Object json) {
        return LocalizedTextJson.read(LocalizedTextJson.parse((String) json));
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
