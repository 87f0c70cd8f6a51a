package midoffice.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.PersonalData.Erasure;
import midoffice.crm.api.PersonalData.State;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Requests to erase. */
@ApplicationScoped
class ErasureRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();
    private static final String SELECT = "SELECT id, party_id, asked, reason, state, decided, decided_by, note, report FROM crm_erasure ";
    private static final int MOST = 500;

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(UUID id, PartyId party, Instant asked, String by, String reason) {
        em.createNativeQuery("INSERT INTO crm_erasure (id, party_id, asked, asked_by, reason, state) VALUES (?1, ?2, ?3, ?4, ?5, 'ASKED')")
                .setParameter(1, UUIDS.convertToDatabaseColumn(id)).setParameter(2, UUIDS.convertToDatabaseColumn(party.value()))
                .setParameter(3, INSTANTS.convertToDatabaseColumn(asked)).setParameter(4, by).setParameter(5, reason).executeUpdate();
    }

    Optional<Erasure> find(UUID id, boolean lock) {
        return rows(em.createNativeQuery(SELECT + "WHERE id = ?1" + (lock ? " FOR UPDATE" : ""))
                .setParameter(1, UUIDS.convertToDatabaseColumn(id))).stream().findFirst();
    }

    /** Newest first. */
    List<Erasure> of(List<PartyId> party) {
        return party.stream().flatMap(id -> rows(em.createNativeQuery(SELECT + "WHERE party_id = ?1 ORDER BY asked DESC")
                .setParameter(1, UUIDS.convertToDatabaseColumn(id.value()))).stream()).toList();
    }

    /** Those that wait first. */
    List<Erasure> all() {
        return rows(em.createNativeQuery(SELECT + "ORDER BY state <> 'ASKED', CASE WHEN state = 'ASKED' THEN asked END, decided DESC LIMIT " + MOST));
    }

    void decide(UUID id, State state, Instant at, String by, String note, List<Fate> report) {
        em.createNativeQuery("UPDATE crm_erasure SET state = ?2, decided = ?3, decided_by = ?4, note = ?5, report = ?6 WHERE id = ?1")
                .setParameter(1, UUIDS.convertToDatabaseColumn(id)).setParameter(2, state.name())
                .setParameter(3, INSTANTS.convertToDatabaseColumn(at)).setParameter(4, by).setParameter(5, note)
                .setParameter(6, json(report)).executeUpdate();
    }

    private static List<Erasure> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(each -> erasure((Object[]) each)).toList();
    }

    private static Erasure erasure(Object[] row) {
        Instant asked = INSTANTS.convertToEntityAttribute(row[2]);
        return new Erasure(UUIDS.convertToEntityAttribute((byte[]) row[0]), new PartyId(UUIDS.convertToEntityAttribute((byte[]) row[1])), asked,
                (String) row[3], BelgianCalendar.dayOf(asked).plusMonths(1), State.valueOf((String) row[4]), INSTANTS.convertToEntityAttribute(row[5]),
                (String) row[6], (String) row[7], fates((String) row[8]));
    }

    private static String json(List<Fate> report) {
        JsonArrayBuilder array = JsonKit.array();
        for (Fate fate : report) {
            JsonObjectBuilder each = JsonKit.object().add("kind", fate.kind()).add("count", fate.count()).add("erased", fate.erased());
            if (fate.reason() != null) {
                each.add("reason", fate.reason());
            }
            if (fate.until() != null) {
                each.add("until", fate.until().toString());
            }
            array.add(each);
        }
        return array.build().toString();
    }

    private static List<Fate> fates(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JsonKit.reader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream().map(each -> new Fate(each.getString("kind"), each.getJsonNumber("count").longValue(),
                    each.getBoolean("erased"), each.getString("reason", null),
                    each.containsKey("until") ? LocalDate.parse(each.getString("until")) : null)).toList();
        }
    }
}
