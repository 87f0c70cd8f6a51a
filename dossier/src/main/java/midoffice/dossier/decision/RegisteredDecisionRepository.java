package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/** Decisions of the register. */
@ApplicationScoped
class RegisteredDecisionRepository extends EntryRepository<RegisteredDecision> {

    RegisteredDecisionRepository() {
        super(RegisteredDecision.class, new EntryFields().with("identification", "e.number").with("responsibleOrganisation", "e.organisation")
                .with("decisionType", "e.type").with("dossier", "e.dossier"), "e.type", null);
    }

    boolean isTaken(String number, String organisation) {
        return em.createQuery("select count(d) from RegisteredDecision d where d.number = :number and d.organisation = :organisation",
                Long.class).setParameter("number", number).setParameter("organisation", organisation).getSingleResult() > 0;
    }

    List<RegisteredDecision> ofDossier(UUID dossier) {
        return em.createQuery("select d from RegisteredDecision d where d.dossier = :dossier order by d.id", RegisteredDecision.class)
                .setParameter("dossier", dossier).getResultList();
    }
}
