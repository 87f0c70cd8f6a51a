package midoffice.dossier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.NamedRows;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Finds what the register keeps of a person, whatever part he or she plays. */
@ApplicationScoped
class PersonRepository {

    private static final UuidConverter UUIDS = new UuidConverter();

    @PersistenceContext(unitName = "dossierPU")
    private EntityManager em;

    /** Answers to forms that were not sent. */
    List<Map<String, String>> unsentAnswers(PartyId party) {
        return NamedRows.of(List.of("form", "started", "field", "value"), em.createNativeQuery("SELECT s.form_key, s.started, a.field,"
                + " IF(a.sha256 IS NULL, a.value, '(bestand)') FROM dos_form_session s JOIN dos_form_answer a ON a.session = s.id"
                + " WHERE s.citizen = ?1 AND s.unfinished = 1 ORDER BY s.started, a.field").setParameter(1, key(party)).getResultList());
    }

    /** Parts that somebody with that number plays in dossiers, also in those of others. */
    List<Map<String, String>> parts(String number) {
        return NamedRows.of(List.of("dossier", "part", "description"), em.createNativeQuery("SELECT d.number, r.role_kind, r.description FROM dos_role r"
                + " JOIN dos_dossier d ON d.id = r.dossier WHERE r.party_number = ?1 ORDER BY d.number").setParameter(1, number).getResultList());
    }

    /** Removes forms that were not sent; their files go with the sweeper of the store. @return how many */
    long eraseUnsent(PartyId party) {
        for (String table : List.of("dos_form_answer", "dos_form_field_use")) {
            em.createNativeQuery("DELETE FROM " + table + " WHERE session IN (SELECT id FROM dos_form_session WHERE citizen = ?1 AND unfinished = 1)")
                    .setParameter(1, key(party)).executeUpdate();
        }
        return em.createNativeQuery("DELETE FROM dos_form_session WHERE citizen = ?1 AND unfinished = 1").setParameter(1, key(party)).executeUpdate();
    }

    /** Dossiers that a party asked for or that somebody with that number plays a part in. @param number null for who has none */
    Held dossiers(PartyId party, String number) {
        Object[] row = (Object[]) em.createNativeQuery("SELECT COUNT(*), SUM(d.closed IS NULL AND d.end_date IS NULL), MAX(d.archive_action_date) FROM dos_dossier d"
                + " WHERE d.applicant = ?1 OR d.id IN (SELECT r.dossier FROM dos_role r WHERE r.party_number = ?2)").setParameter(1, key(party))
                .setParameter(2, number == null ? "" : number).getSingleResult();
        return new Held(((Number) row[0]).longValue(), row[1] == null ? 0 : ((Number) row[1]).longValue(), day(row[2]));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static byte[] key(PartyId party) {
        return UUIDS.convertToDatabaseColumn(party.value());
    }

    /** @param last day on which the last of them is to be destroyed or transferred, null when none is known */
    record Held(long all, long open, LocalDate last) {
    }
}
