package midoffice.dossier.archive;

import static midoffice.dossier.archive.ArchiveItemRepository.column;
import static midoffice.dossier.archive.ArchiveItemRepository.day;
import static midoffice.dossier.archive.ArchiveItemRepository.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.ArchiveLists.Candidate;
import midoffice.dossier.api.ArchiveLists.Filter;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.TypeChoice;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.api.register.Confidentiality;

/**
 * Closed dossiers whose term has passed. A main dossier is not destroyed before its parts: it is due only when they are too. What stands on a
 * list that is under way, or was transferred, is not due.
 */
@ApplicationScoped
class DueDossierRepository {

    private static final String NAMED = " left join dos_dossier_type t on t.id = d.type left join dos_result r on r.id = d.result_entry"
            + " left join dos_result_type y on y.id = r.result_type";
    private static final String TYPE_NAME = "coalesce(json_unquote(json_extract(t.facts, '$.description')), d.type_key, '')";
    private static final String RESULT_NAME = "coalesce(json_unquote(json_extract(y.facts, '$.description')), d.result, '')";
    private static final String BASIS = "coalesce(json_unquote(json_extract(d.facts, '$.selectionListClass')),"
            + " json_unquote(json_extract(y.facts, '$.selectionListClass')), '')";
    /** What makes one dossier due; ?1 nomination, ?2 day. */
    private static final String TERM_PASSED = "%1$s.end_date is not null and %1$s.archive_nomination = ?1 and %1$s.archive_action_date <= ?2"
            + " and %1$s.archive_status <> 'TRANSFERRED'";
    private static final String PARTS_DUE = " and not exists (select 1 from dos_dossier c where c.parent = d.id and not coalesce("
            + TERM_PASSED.formatted("c") + ", false))";
    private static final String ON_NO_LIST = " and not exists (select 1 from dos_archive_item i where i.active = d.id)";

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** A dossier as the work finds it. @param due whether its term has passed and it is closed @param parts whether others are a part of it */
    record Found(String number, boolean due, boolean parts) {
    }

    List<Candidate> candidates(Filter filter, LocalDate until, LocalDate afterDay, UUID after, int size) {
        String keyset = after == null ? "" : " and (d.archive_action_date > ?6 or d.archive_action_date = ?6 and d.id > ?7)";
        Query query = bound("select d.id, d.number, " + TYPE_NAME + ", d.start_date, d.end_date, d.archive_action_date, " + RESULT_NAME
                + ", d.level from dos_dossier d" + NAMED + " where " + conditions(filter) + keyset
                + " order by d.archive_action_date, d.id limit " + size, filter, until);
        if (after != null) {
            query.setParameter(6, Date.valueOf(afterDay)).setParameter(7, column(after));
        }
        List<Candidate> found = new ArrayList<>();
        for (Object each : query.getResultList()) {
            Object[] c = (Object[]) each;
            found.add(new Candidate(uuid((byte[]) c[0]), (String) c[1], (String) c[2], day(c[3]), day(c[4]), day(c[5]), (String) c[6],
                    Confidentiality.of(((Number) c[7]).intValue())));
        }
        return found;
    }

    long count(Filter filter, LocalDate until) {
        return ((Number) bound("select count(*) from dos_dossier d where " + conditions(filter), filter, until).getSingleResult()).longValue();
    }

    List<TypeChoice> types(Kind kind, LocalDate until) {
        Filter all = new Filter(kind, null, null, until, null);
        List<?> rows = bound("select d.type, max(" + TYPE_NAME + ") as name, count(*) from dos_dossier d" + NAMED
                + " where d.type is not null and " + conditions(all) + " group by d.type order by name, d.type", all, until).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(c -> new TypeChoice(uuid((byte[]) c[0]), (String) c[1], ((Number) c[2]).longValue())).toList();
    }

    /**
     * Puts what meets the filter on a list, in one statement. What somebody else puts on a list at the same moment is passed over.
     *
     * @return number of dossiers
     */
    int putOn(UUID list, Filter filter, LocalDate until, int most, Instant now) {
        return bound("insert ignore into dos_archive_item (list, dossier, active, part, number, organisation, type_name, unit, level, start_date,"
                + " end_date, action_date, result_name, basis, documents, state, changed) select ?8, d.id, d.id, d.parent is not null, d.number,"
                + " d.source_organisation, left(" + TYPE_NAME + ", 500), d.unit, d.level, d.start_date, d.end_date, d.archive_action_date, left("
                + RESULT_NAME + ", 500), left(" + BASIS + ", 1000), (select count(*) from dos_part p where p.dossier = d.id and p.part_kind ="
                + " 'document') + (select count(*) from dos_document w where w.dossier = d.id), 'LISTED', ?9 from dos_dossier d" + NAMED
                + " where " + conditions(filter) + " order by d.archive_action_date, d.id limit " + most, filter, until)
                .setParameter(8, column(list)).setParameter(9, column(now)).executeUpdate();
    }

    /** Locks a dossier for what is to happen to it; empty when it is not there. */
    Optional<Found> lock(UUID dossier, Kind kind, LocalDate today) {
        List<?> rows = em.createNativeQuery("select d.number, coalesce(" + TERM_PASSED.formatted("d") + ", false) as due from dos_dossier d where"
                + " d.id = ?3 for update").setParameter(1, nomination(kind)).setParameter(2, Date.valueOf(today))
                .setParameter(3, column(dossier)).getResultList();
        boolean parts = !em.createNativeQuery("select 1 from dos_dossier where parent = ?1 limit 1").setParameter(1, column(dossier))
                .getResultList().isEmpty();
        return rows.stream().map(Object[].class::cast).map(c -> new Found((String) c[0], ((Number) c[1]).intValue() == 1, parts)).findFirst();
    }

    /** Dossiers of that number; organisations may have the same. */
    List<UUID> named(String number) {
        List<?> rows = em.createNativeQuery("select id from dos_dossier where number = ?1").setParameter(1, number).getResultList();
        return rows.stream().map(r -> uuid((byte[]) r)).toList();
    }

    /** Keys under which clients made a dossier and what hangs on it. */
    void forgetKeys(UUID dossier) {
        for (String of : List.of("select ?1", "select id from dos_status where dossier = ?1", "select id from dos_result where dossier = ?1",
                "select id from dos_role where dossier = ?1", "select id from dos_part where dossier = ?1")) {
            forgetKeysOf(of, dossier);
        }
    }

    /** The same of a document or decision. */
    void forgetKeysOfMain(UUID id) {
        for (String of : List.of("select ?1", "select id from dos_document_part where document = ?1",
                "select id from dos_decision_document where decision = ?1")) {
            forgetKeysOf(of, id);
        }
    }

    private void forgetKeysOf(String entries, UUID id) {
        for (Object entry : em.createNativeQuery(entries).setParameter(1, column(id)).getResultList()) {
            em.createNativeQuery("delete from dos_once where entry = ?1").setParameter(1, entry).executeUpdate();
        }
    }

    private static String conditions(Filter filter) {
        return TERM_PASSED.formatted("d") + ON_NO_LIST + (filter.kind() == Kind.DESTRUCTION ? PARTS_DUE : "")
                + (filter.type() == null ? "" : " and d.type = ?3") + (filter.unit() == null ? "" : " and d.unit = ?4")
                + (filter.highest() == null ? "" : " and d.level <= ?5");
    }

    private Query bound(String sql, Filter filter, LocalDate until) {
        Query query = em.createNativeQuery(sql).setParameter(1, nomination(filter.kind())).setParameter(2, Date.valueOf(until));
        if (filter.type() != null) {
            query.setParameter(3, column(filter.type()));
        }
        if (filter.unit() != null) {
            query.setParameter(4, filter.unit().code());
        }
        if (filter.highest() != null) {
            query.setParameter(5, filter.highest().level());
        }
        return query;
    }

    private static String nomination(Kind kind) {
        return (kind == Kind.DESTRUCTION ? ArchiveNomination.DISPOSAL : ArchiveNomination.RETENTION).name();
    }
}
