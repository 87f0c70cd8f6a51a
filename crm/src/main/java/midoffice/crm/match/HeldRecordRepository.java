package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.PartyLinks.Link;
import midoffice.crm.api.common.PartyId;

/** Tells which source system holds which party, for whoever tells systems what changes. The code of a system is the id of its client. */
@ApplicationScoped
public class HeldRecordRepository {

    private static final String SELECT = "select s.code, l.sourceKey, l.partyId from LinkKey l, SourceSystem s where s.id = l.systemId and ";

    @PersistenceContext(unitName = "crmPU")
    private EntityManager em;

    /** Of one id of a party. */
    public List<Link> of(PartyId party) {
        return links(em.createQuery(SELECT + "l.partyId = :party order by s.code, l.sourceKey", Object[].class).setParameter("party", party.value()));
    }

    /** Of a source system, by key. */
    public List<Link> page(String system, String after, int most) {
        return links(em.createQuery(SELECT + "s.code = :system and l.sourceKey > :after order by l.sourceKey", Object[].class)
                .setParameter("system", system).setParameter("after", after).setMaxResults(most));
    }

    private static List<Link> links(TypedQuery<Object[]> query) {
        return query.getResultStream().map(row -> new Link((String) row[0], (String) row[1], new PartyId((UUID) row[2]))).toList();
    }
}
