package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.ArchiveLists.Item;
import midoffice.dossier.api.ArchiveLists.ItemState;
import midoffice.dossier.api.DestructionReports.Group;
import midoffice.dossier.api.register.Confidentiality;

/** The dossiers on lists: rows that outlive the dossiers themselves. */
@ApplicationScoped
class ArchiveItemRepository {

    private static final String COLUMNS = "i.dossier, i.number, i.type_name, i.start_date, i.end_date, i.action_date, i.result_name, i.basis,"
            + " i.level, i.documents, i.state, i.remark, i.keep_until, i.changed, i.package_name, i.package_hash, i.organisation";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** A row with what only the archive itself needs of it. */
    record Row(Item item, String organisation) {
    }

    Map<ItemState, Long> counts(UUID list) {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        List<?> rows = em.createNativeQuery("select state, count(*) from dos_archive_item where list = ?1 group by state")
                .setParameter(1, column(list)).getResultList();
        rows.forEach(r -> counts.put(ItemState.valueOf((String) ((Object[]) r)[0]), ((Number) ((Object[]) r)[1]).longValue()));
        return counts;
    }

    /** In the order in which they were opened. @param after last dossier seen, null for the first */
    List<Row> page(UUID list, ItemState state, UUID after, int size) {
        Query query = em.createNativeQuery("select " + COLUMNS + " from dos_archive_item i where i.list = ?1"
                + (state == null ? "" : " and i.state = ?2") + (after == null ? "" : " and i.dossier > ?3") + " order by i.dossier limit " + size)
                .setParameter(1, column(list));
        if (state != null) {
            query.setParameter(2, state.name());
        }
        if (after != null) {
            query.setParameter(3, column(after));
        }
        return rows(query);
    }

    Optional<Row> find(UUID list, UUID dossier) {
        return rows(em.createNativeQuery("select " + COLUMNS + " from dos_archive_item i where i.list = ?1 and i.dossier = ?2")
                .setParameter(1, column(list)).setParameter(2, column(dossier))).stream().findFirst();
    }

    /** Locks one row; empty when it is not there or somebody else holds it. */
    Optional<Row> lockFree(UUID list, UUID dossier) {
        return rows(em.createNativeQuery("select " + COLUMNS + " from dos_archive_item i where i.list = ?1 and i.dossier = ?2"
                + " for update skip locked").setParameter(1, column(list)).setParameter(2, column(dossier))).stream().findFirst();
    }

    /** Dossiers whose turn it is: those never tried and those whose next attempt is due; parts before the dossiers they are a part of. */
    List<UUID> due(UUID list, Instant now, int size) {
        List<?> rows = em.createNativeQuery("select dossier from dos_archive_item where list = ?1 and (state = 'LISTED' or state in"
                + " ('FAILED', 'ACCEPTED') and next_attempt <= ?2) order by part desc, attempts, dossier limit " + size)
                .setParameter(1, column(list)).setParameter(2, column(now)).getResultList();
        return rows.stream().map(r -> uuid((byte[]) r)).toList();
    }

    /** @return whether something is left to do, now or later */
    boolean isUnfinished(UUID list) {
        return !em.createNativeQuery("select 1 from dos_archive_item where list = ?1 and (state in ('LISTED', 'FAILED') or state = 'ACCEPTED'"
                + " and next_attempt is not null) limit 1").setParameter(1, column(list)).getResultList().isEmpty();
    }

    /** The list is finished with this dossier, or not: only then can it stand on another list. */
    void judge(UUID list, UUID dossier, ItemState state, String remark, LocalDate keepUntil, Instant now) {
        em.createNativeQuery("update dos_archive_item set state = ?3, remark = ?4, keep_until = ?5, changed = ?6, next_attempt = null,"
                + " active = case when ?3 in ('LISTED', 'REJECTED', 'FAILED', 'PACKED') then dossier end where list = ?1 and dossier = ?2")
                .setParameter(1, column(list)).setParameter(2, column(dossier)).setParameter(3, state.name()).setParameter(4, remark)
                .setParameter(5, keepUntil == null ? null : Date.valueOf(keepUntil)).setParameter(6, column(now)).executeUpdate();
    }

    /** The last day until which somebody left the dossier out of a list. */
    Optional<LocalDate> keptUntil(UUID dossier) {
        Object day = em.createNativeQuery("select max(keep_until) from dos_archive_item where dossier = ?1").setParameter(1, column(dossier))
                .getSingleResult();
        return Optional.ofNullable((Date) day).map(Date::toLocalDate);
    }

    void failed(UUID list, UUID dossier, String why, Instant now, Instant next) {
        em.createNativeQuery("update dos_archive_item set state = case when state = 'ACCEPTED' then state else 'FAILED' end, remark = ?3,"
                + " changed = ?4, attempts = attempts + 1, next_attempt = ?5 where list = ?1 and dossier = ?2 and state in"
                + " ('LISTED', 'FAILED', 'ACCEPTED')").setParameter(1, column(list)).setParameter(2, column(dossier)).setParameter(3, why)
                .setParameter(4, column(now)).setParameter(5, column(next)).executeUpdate();
    }

    int attempts(UUID list, UUID dossier) {
        List<?> rows = em.createNativeQuery("select attempts from dos_archive_item where list = ?1 and dossier = ?2")
                .setParameter(1, column(list)).setParameter(2, column(dossier)).getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).intValue();
    }

    void retry(UUID list, Instant now) {
        em.createNativeQuery("update dos_archive_item set next_attempt = ?2 where list = ?1 and next_attempt is not null and state = 'FAILED'")
                .setParameter(1, column(list)).setParameter(2, column(now)).executeUpdate();
    }

    void packed(UUID list, UUID dossier, String name, String sha256, Instant now) {
        judge(list, dossier, ItemState.PACKED, null, null, now);
        em.createNativeQuery("update dos_archive_item set package_name = ?3, package_hash = ?4 where list = ?1 and dossier = ?2")
                .setParameter(1, column(list)).setParameter(2, column(dossier)).setParameter(3, name).setParameter(4, sha256).executeUpdate();
    }

    /** The e-depot has it. @param removal when it is to be removed here, null to keep it */
    void accepted(UUID list, UUID dossier, String remark, Instant now, Instant removal) {
        judge(list, dossier, ItemState.ACCEPTED, remark, null, now);
        em.createNativeQuery("update dos_archive_item set next_attempt = ?3 where list = ?1 and dossier = ?2").setParameter(1, column(list))
                .setParameter(2, column(dossier)).setParameter(3, removal == null ? null : column(removal)).executeUpdate();
    }

    /** Every dossier of a list that is over can stand on another. */
    void release(UUID list) {
        em.createNativeQuery("update dos_archive_item set active = null where list = ?1").setParameter(1, column(list)).executeUpdate();
    }

    /** Those the reviewer did not want to go, once they are no longer judged upon. */
    void releaseRejected(UUID list) {
        em.createNativeQuery("update dos_archive_item set active = null where list = ?1 and state = 'REJECTED'").setParameter(1, column(list))
                .executeUpdate();
    }

    List<Group> destroyed(UUID list) {
        List<?> rows = em.createNativeQuery("select basis, type_name, result_name, count(*), sum(documents) from dos_archive_item where list = ?1"
                + " and state in ('DESTROYED', 'ACCEPTED', 'REMOVED') group by basis, type_name, result_name order by type_name, result_name, basis")
                .setParameter(1, column(list)).getResultList();
        List<Group> groups = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            groups.add(new Group((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).longValue(),
                    ((Number) row[4]).longValue()));
        }
        return groups;
    }

    /** @return whether all dossiers that are still on the list are of that unit */
    boolean isAllOf(UUID list, UnitId unit) {
        return em.createNativeQuery("select 1 from dos_archive_item where list = ?1 and state = 'LISTED' and (unit is null or unit <> ?2) limit 1")
                .setParameter(1, column(list)).setParameter(2, unit.code()).getResultList().isEmpty();
    }

    private static List<Row> rows(Query query) {
        List<Row> rows = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] c = (Object[]) each;
            rows.add(new Row(new Item(uuid((byte[]) c[0]), (String) c[1], (String) c[2], day(c[3]), day(c[4]), day(c[5]), (String) c[6],
                    (String) c[7], Confidentiality.of(((Number) c[8]).intValue()), ((Number) c[9]).intValue(),
                    ItemState.valueOf((String) c[10]), (String) c[11], day(c[12]), new InstantConverter().convertToEntityAttribute(c[13]),
                    (String) c[14], (String) c[15]), (String) c[16]));
        }
        return rows;
    }

    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    static UUID uuid(byte[] column) {
        return new UuidConverter().convertToEntityAttribute(column);
    }

    static byte[] column(UUID id) {
        return new UuidConverter().convertToDatabaseColumn(id);
    }

    static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
