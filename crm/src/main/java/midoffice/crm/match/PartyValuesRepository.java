package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.crm.matrix.Sight;

/**
 * Reads of the parties what the matching compares, and keeps the hashes under which they are looked up. All that the matching knows of the parties'
 * tables is here.
 */
@ApplicationScoped
class PartyValuesRepository {

    private static final int AT_ONCE = 500;
    private static final UuidConverter UUIDS = new UuidConverter();
    private static final Map<String, SourceField> FIELDS = Stream.of(SourceField.values()).filter(field -> field.attribute() != null)
            .collect(Collectors.toMap(SourceField::attribute, field -> field));

    /** What is believed and true today; what was so before says nothing about who somebody is now. */
    private static final String TRUE_NOW = "superseded IS NULL AND (valid_from IS NULL OR valid_from <= CURRENT_DATE)"
            + " AND (valid_until IS NULL OR valid_until > CURRENT_DATE)";

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** @param attributes of the best source, by key */
    record Known(UUID id, PartyKind kind, String identifier, String name, Map<String, String> attributes) {

        /** What somebody with that sight may see of it. */
        Map<SourceField, String> shown(Sight sight) {
            Map<SourceField, String> fields = fields();
            boolean secret = attributes.containsKey(PartyAttributes.ADDRESS_SECRET);
            fields.keySet().removeIf(field -> !sees(sight, field, secret));
            return fields;
        }

        private boolean sees(Sight sight, SourceField field, boolean secret) {
            if (field.attribute() == null) {
                return sight.sees(kind == PartyKind.PERSON ? DataCategory.NATIONAL_NUMBER : DataCategory.COMPANY);
            }
            DataCategory category = PartyAttributes.definition(field.attribute()).orElseThrow().category();
            return sight.sees(category) && (category != DataCategory.ADDRESS || !secret || sight.sees(DataCategory.SECRET_ADDRESS));
        }

        Map<SourceField, String> fields() {
            Map<SourceField, String> fields = new EnumMap<>(SourceField.class);
            if (identifier != null) {
                fields.put(SourceField.IDENTIFIER, identifier);
            }
            attributes.forEach((key, value) -> {
                if (FIELDS.containsKey(key)) {
                    fields.put(FIELDS.get(key), value);
                }
            });
            return fields;
        }
    }

    long count(PartyKind kind) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM crm_party WHERE kind = ?1 AND merged_into IS NULL").setParameter(1, kind.name()).getSingleResult()).longValue();
    }

    /** @return so many, drawn as by chance but always the same ones */
    List<UUID> sample(PartyKind kind, int most) {
        return ids(em.createNativeQuery("SELECT id FROM crm_party WHERE kind = ?1 AND merged_into IS NULL ORDER BY MD5(id) LIMIT " + most).setParameter(1, kind.name()));
    }

    /** @return parties that have no hashes yet */
    List<UUID> withoutKeys(int most) {
        return ids(em.createNativeQuery("SELECT p.id FROM crm_party p WHERE p.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM crm_match_key k WHERE k.party_id = p.id) LIMIT " + most));
    }

    /** @return parties that have one of these hashes */
    Set<UUID> withKeys(PartyKind kind, Collection<Integer> hashes) {
        Set<UUID> found = new HashSet<>();
        List<Integer> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Integer> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Query query = em.createNativeQuery("SELECT DISTINCT k.party_id FROM crm_match_key k JOIN crm_party p ON p.id = k.party_id WHERE k.hash IN ("
                    + places(some.size()) + ") AND p.merged_into IS NULL AND p.kind = ?" + (some.size() + 1));
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            found.addAll(ids(query.setParameter(some.size() + 1, kind.name())));
        }
        return found;
    }

    /** @return what is known of these parties; those that are gone are left out */
    Map<UUID, Known> values(Collection<UUID> parties) {
        Map<UUID, Known> found = new LinkedHashMap<>();
        List<UUID> all = List.copyOf(parties);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (Object row : withIds("SELECT id, kind, identifier, display_name FROM crm_party WHERE id IN (", some).getResultList()) {
                Object[] columns = (Object[]) row;
                UUID id = UUIDS.convertToEntityAttribute((byte[]) columns[0]);
                found.put(id, new Known(id, PartyKind.valueOf((String) columns[1]), (String) columns[2], (String) columns[3], new HashMap<>()));
            }
            readAttributes(found, some);
        }
        return found;
    }

    private void readAttributes(Map<UUID, Known> found, List<UUID> some) {
        Map<UUID, Map<String, AttributeSource>> best = new HashMap<>();
        for (Object row : withIds("SELECT party_id, attr_key, source, value FROM crm_party_attribute WHERE " + TRUE_NOW + " AND party_id IN (", some).getResultList()) {
            Object[] columns = (Object[]) row;
            Known party = found.get(UUIDS.convertToEntityAttribute((byte[]) columns[0]));
            String key = (String) columns[1];
            AttributeSource source = AttributeSource.valueOf((String) columns[2]);
            if (party != null) {
                Map<String, AttributeSource> sources = best.computeIfAbsent(party.id(), id -> new HashMap<>());
                if (!sources.containsKey(key) || sources.get(key).compareTo(source) < 0) {
                    sources.put(key, source);
                    party.attributes().put(key, (String) columns[3]);
                }
            }
        }
    }

    /** Brings the hashes of a party in line with these. */
    void setKeys(UUID party, Set<Integer> wanted) {
        byte[] id = UUIDS.convertToDatabaseColumn(party);
        Set<Integer> there = new HashSet<>();
        for (Object hash : em.createNativeQuery("SELECT hash FROM crm_match_key WHERE party_id = ?1").setParameter(1, id).getResultList()) {
            there.add(((Number) hash).intValue());
        }
        for (Integer hash : there) {
            if (!wanted.contains(hash)) {
                em.createNativeQuery("DELETE FROM crm_match_key WHERE party_id = ?1 AND hash = ?2").setParameter(1, id).setParameter(2, hash).executeUpdate();
            }
        }
        for (Integer hash : wanted) {
            if (!there.contains(hash)) {
                em.createNativeQuery("INSERT INTO crm_match_key (hash, party_id) VALUES (?1, ?2)").setParameter(1, hash).setParameter(2, id).executeUpdate();
            }
        }
    }

    private Query withIds(String select, List<UUID> ids) {
        Query query = em.createNativeQuery(select + places(ids.size()) + ")");
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(i + 1, UUIDS.convertToDatabaseColumn(ids.get(i)));
        }
        return query;
    }

    private static String places(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }

    private static List<UUID> ids(Query query) {
        List<UUID> ids = new ArrayList<>();
        for (Object id : query.getResultList()) {
            ids.add(UUIDS.convertToEntityAttribute((byte[]) id));
        }
        return ids;
    }
}
