package midoffice.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.NamedRows;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Reads and erases what crm keeps of a party. An erasure goes through all tables, so it is said here in their own words. */
@ApplicationScoped
class CrmDataRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /**
     * @param columns what is read, each with the name it gets in the file, separated by a space: {@code reason why}
     * @param from    table and the rest, with {@code ?1} for the id of the party
     */
    List<Map<String, String>> read(List<PartyId> party, List<String> columns, String from) {
        List<String> names = columns.stream().map(c -> c.substring(c.lastIndexOf(' ') + 1)).toList();
        String select = "SELECT " + String.join(", ", columns.stream().map(c -> c.substring(0, c.lastIndexOf(' '))).toList()) + " FROM " + from;
        return party.stream().flatMap(id -> NamedRows.of(names, em.createNativeQuery(select)
                .setParameter(1, UUIDS.convertToDatabaseColumn(id.value())).getResultList()).stream()).toList();
    }

    /** @param rest table and condition, with {@code ?1} for the id of the party */
    long count(List<PartyId> party, String rest) {
        return party.stream().mapToLong(id -> ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + rest)
                .setParameter(1, UUIDS.convertToDatabaseColumn(id.value())).getSingleResult()).longValue()).sum();
    }

    /** @param statement with {@code ?1} for the id of the party; @return rows that it touched */
    long change(List<PartyId> party, String statement) {
        return party.stream().mapToLong(id -> em.createNativeQuery(statement).setParameter(1, UUIDS.convertToDatabaseColumn(id.value())).executeUpdate()).sum();
    }

    /** Whether a customer role is in force that day: then the city has business with the party. */
    boolean isCustomer(List<PartyId> party, LocalDate day) {
        return count(party, "crm_customer_role WHERE party_id = ?1 AND ended IS NULL AND (valid_until IS NULL OR valid_until > '" + day + "')") > 0;
    }

    /** Leaves the source to be told that it need not report on the party any more; the number goes when that is done. */
    void stopReports(List<PartyId> party, Instant now) {
        for (PartyId id : party) {
            em.createNativeQuery("UPDATE crm_source_registration r JOIN crm_party p ON p.id = r.party_id SET r.identifier = p.identifier, r.wanted = FALSE,"
                    + " r.due = ?2, r.attempts = 0 WHERE r.party_id = ?1 AND r.known AND p.identifier IS NOT NULL")
                    .setParameter(1, UUIDS.convertToDatabaseColumn(id.value())).setParameter(2, INSTANTS.convertToDatabaseColumn(now)).executeUpdate();
            em.createNativeQuery("DELETE FROM crm_source_registration WHERE party_id = ?1 AND identifier IS NULL")
                    .setParameter(1, UUIDS.convertToDatabaseColumn(id.value())).executeUpdate();
        }
    }

    /** What was changed by statement is not to be seen as it was. */
    void done() {
        em.flush();
        em.clear();
    }
}
