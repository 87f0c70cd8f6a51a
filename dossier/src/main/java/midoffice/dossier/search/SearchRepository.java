package midoffice.dossier.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.ResourceKind;

/** Keeps the words of entries, read from the rows as they stand in the transaction. */
@ApplicationScoped
class SearchRepository {

    private static final int ID_BYTES = 16;

    @PersistenceContext(unitName = "dossierPU")
    EntityManager em;

    /** The dossier itself with the answers of its form. */
    void enterDossier(UUID dossier) {
        byte[] id = bytes(dossier);
        List<String> texts = new ArrayList<>();
        for (Object[] row : rows("select d.number, d.applicant_name, d.facts, a.value from dos_dossier d left join dos_answer a on a.dossier = d.id"
                + " where d.id = ? order by a.position", id)) {
            if (texts.isEmpty()) {
                texts.add((String) row[0]);
                texts.add((String) row[1]);
                texts.addAll(SearchWords.texts((String) row[2]));
            }
            texts.add((String) row[3]);
        }
        keep(id, id, texts);
    }

    /** A part of a dossier whose facts say it all. */
    void enterPart(ResourceKind kind, UUID part, UUID dossier) {
        byte[] id = bytes(part);
        List<String> texts = new ArrayList<>();
        for (Object[] row : rows("select facts, dossier from " + table(kind) + " where id = ?", id)) {
            texts.addAll(SearchWords.texts((String) row[0]));
        }
        if (kind == ResourceKind.DOSSIER_DOCUMENT) {
            for (Object[] row : rows("select d.facts, d.number from dos_part p join dos_register_document d on d.id = p.target where p.id = ?", id)) {
                texts.addAll(SearchWords.texts((String) row[0]));
                texts.add((String) row[1]);
            }
        }
        keep(id, bytes(dossier), texts);
    }

    /** @return whether the parts of that kind have words of their own */
    static boolean isKept(ResourceKind kind) {
        return switch (kind) {
            case STATUS, RESULT, ROLE, DOSSIER_OBJECT, DOSSIER_PROPERTY, DOSSIER_DOCUMENT, DOSSIER_NOTE -> true;
            default -> false;
        };
    }

    private static String table(ResourceKind kind) {
        return switch (kind) {
            case STATUS -> "dos_status";
            case RESULT -> "dos_result";
            case ROLE -> "dos_role";
            default -> "dos_part";
        };
    }

    /** A document of the website's dossiers. */
    void enterWebsiteDocument(UUID document) {
        byte[] id = bytes(document);
        for (Object[] row : rows("select title, file_name, dossier from dos_document where id = ?", id)) {
            List<String> texts = SearchWords.texts((String) row[0]);
            texts.add((String) row[1]);
            keep(id, (byte[]) row[2], texts);
        }
    }

    void forget(UUID entry) {
        em.createNativeQuery("delete from dos_search where entry = ?").setParameter(1, bytes(entry)).executeUpdate();
    }

    /** Relations of dossiers to that document, with the dossiers. */
    List<UUID[]> usesOf(UUID document) {
        return rows("select id, dossier from dos_part where target = ? and part_kind = 'document'", bytes(document)).stream()
                .map(row -> new UUID[] {id(row[0]), id(row[1])}).toList();
    }

    /** Everything of one dossier. */
    void enterAll(UUID dossier) {
        byte[] id = bytes(dossier);
        enterDossier(dossier);
        for (ResourceKind kind : List.of(ResourceKind.STATUS, ResourceKind.RESULT, ResourceKind.ROLE)) {
            rows("select id, dossier from " + table(kind) + " where dossier = ?", id).forEach(r -> enterPart(kind, id(r[0]), dossier));
        }
        rows("select id, target from dos_part where dossier = ? and part_kind in ('object', 'property', 'note', 'document')", id)
                .forEach(r -> enterPart(r[1] == null ? ResourceKind.DOSSIER_NOTE : ResourceKind.DOSSIER_DOCUMENT, id(r[0]), dossier));
        rows("select id, dossier from dos_document where dossier = ?", id).forEach(r -> enterWebsiteDocument(id(r[0])));
    }

    /** The next dossiers to enter, and where to go on after them; locks the place, so that two nodes do not do the same. */
    List<UUID> due(int most) {
        Object[] place = rows("select reached, until from dos_search_place where id = 1 for update").get(0);
        if (place[1] == null || Arrays.equals((byte[]) place[0], (byte[]) place[1])) {
            return List.of();
        }
        byte[] after = place[0] == null ? new byte[ID_BYTES] : (byte[]) place[0];
        return rows("select id, number from dos_dossier where id > ? and id <= ? order by id limit " + most, after, place[1]).stream()
                .map(row -> id(row[0])).toList();
    }

    void reached(UUID dossier) {
        em.createNativeQuery("update dos_search_place set reached = ? where id = 1").setParameter(1, bytes(dossier)).executeUpdate();
    }

    /** Everything that is there now is to be entered again. */
    void again() {
        em.createNativeQuery("update dos_search_place set reached = null, until = (select max(id) from dos_dossier) where id = 1").executeUpdate();
    }

    private void keep(byte[] entry, byte[] dossier, List<String> texts) {
        em.createNativeQuery("insert into dos_search (entry, dossier, words) values (?, ?, ?) on duplicate key update words = values(words)")
                .setParameter(1, entry).setParameter(2, dossier).setParameter(3, SearchWords.kept(texts)).executeUpdate();
    }

    private List<Object[]> rows(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).toList();
    }

    private static byte[] bytes(UUID id) {
        return new UuidConverter().convertToDatabaseColumn(id);
    }

    private static UUID id(Object column) {
        return new UuidConverter().convertToEntityAttribute((byte[]) column);
    }
}
