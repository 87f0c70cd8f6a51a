package midoffice.crm.relation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.Preferences.Channel;
import midoffice.crm.api.Preferences.Message;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.persistence.InstantConverter;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Stores what parties are to the city, and how they want to hear from it. */
@ApplicationScoped
class CustomerRoleRepository {

    private static final UuidConverter UUIDS = new UuidConverter();
    private static final InstantConverter INSTANTS = new InstantConverter();

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    void add(CustomerRole role) {
        em.persist(role);
    }

    Optional<CustomerRole> findForChange(UUID id) {
        return Optional.ofNullable(em.find(CustomerRole.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<CustomerRole> of(PartyId party) {
        return em.createQuery("select r from CustomerRole r where r.partyId = :party order by r.since desc, r.id desc", CustomerRole.class)
                .setParameter("party", party.value()).getResultList();
    }

    Map<Message, Channel> preferences(PartyId party) {
        Map<Message, Channel> chosen = new EnumMap<>(Message.class);
        for (Object each : em.createNativeQuery("SELECT message, channel FROM crm_preference WHERE party_id = ?1")
                .setParameter(1, UUIDS.convertToDatabaseColumn(party.value())).getResultList()) {
            Object[] row = (Object[]) each;
            chosen.put(Message.valueOf((String) row[0]), Channel.valueOf((String) row[1]));
        }
        return chosen;
    }

    void prefer(PartyId party, Message message, Channel channel, String author, Instant now) {
        em.createNativeQuery("REPLACE INTO crm_preference (party_id, message, channel, since, author) VALUES (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, UUIDS.convertToDatabaseColumn(party.value())).setParameter(2, message.name()).setParameter(3, channel.name())
                .setParameter(4, INSTANTS.convertToDatabaseColumn(now)).setParameter(5, author).executeUpdate();
    }

    void leave(PartyId party, Message message) {
        em.createNativeQuery("DELETE FROM crm_preference WHERE party_id = ?1 AND message = ?2")
                .setParameter(1, UUIDS.convertToDatabaseColumn(party.value())).setParameter(2, message.name()).executeUpdate();
    }
}
