package midoffice.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import midoffice.catalogue.api.SearchWords.Miss;
import midoffice.catalogue.api.SearchWords.Synonym;

/** Words of searches in the database. Rows are counters and pairs: plain statements do. */
@ApplicationScoped
public class SearchWordsRepository {

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    /** One statement, so that two who miss the same word at once are both counted. */
    void count(String term, Instant now) {
        em.createNativeQuery("INSERT INTO cat_search_miss (term, times, last_time) VALUES (?1, 1, ?2)"
                + " ON DUPLICATE KEY UPDATE times = times + 1, last_time = ?2").setParameter(1, term).setParameter(2, utc(now)).executeUpdate();
    }

    boolean isMissed(String term) {
        return !em.createNativeQuery("SELECT 1 FROM cat_search_miss WHERE term = ?1").setParameter(1, term).getResultList().isEmpty();
    }

    long waiting() {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM cat_search_miss").getSingleResult()).longValue();
    }

    List<Miss> misses(int limit) {
        List<?> rows = em.createNativeQuery("SELECT term, times, last_time FROM cat_search_miss ORDER BY times DESC, last_time DESC, term")
                .setMaxResults(limit).getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Miss((String) row[0], ((Number) row[1]).intValue(), instant(row[2]))).toList();
    }

    List<Synonym> synonyms() {
        List<?> rows = em.createNativeQuery("SELECT term, means, author FROM cat_synonym ORDER BY term, means").getResultList();
        return rows.stream().map(row -> (Object[]) row).map(row -> new Synonym((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    void add(Synonym synonym, Instant now) {
        em.createNativeQuery("REPLACE INTO cat_synonym (term, means, author, added) VALUES (?1, ?2, ?3, ?4)").setParameter(1, synonym.term())
                .setParameter(2, synonym.means()).setParameter(3, synonym.author()).setParameter(4, utc(now)).executeUpdate();
    }

    void remove(String term, String means) {
        em.createNativeQuery("DELETE FROM cat_synonym WHERE term = ?1 AND means = ?2").setParameter(1, term).setParameter(2, means)
                .executeUpdate();
    }

    void dismiss(String term) {
        em.createNativeQuery("DELETE FROM cat_search_miss WHERE term = ?1").setParameter(1, term).executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp time ? time.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }
}
