package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;
import midoffice.dossier.register.Reach;

/** Decisions of the register. */
@ApplicationScoped
class RegisteredDecisionRepository extends EntryRepository<RegisteredDecision> {

    RegisteredDecisionRepository() {
        super(RegisteredDecision.class, new EntryFields().with("identification", "e.number").with("responsibleOrganisation", "e.organisation")
                .with("decisionType", "e.type").with("dossier", "e.dossier"), "e.type", null, takenByUnit("e"));
    }

    /** A decision is a unit's when it was taken in one of the unit's dossiers. */
    static String takenByUnit(String decision) {
        return "exists (select owner.id from Dossier owner where owner.id = " + decision + ".dossier and owner.unit = " + Reach.UNIT + ")";
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
