package midoffice.dossier.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.register.EntryFields;
import midoffice.dossier.register.EntryRepository;

/** Documents in which decisions are recorded. */
@ApplicationScoped
class DecisionDocumentRepository extends EntryRepository<DecisionDocument> {

    DecisionDocumentRepository() {
        super(hangingOn(DecisionDocument.class, new EntryFields().with("decision", "e.decision").with("document", "e.document"),
                "RegisteredDecision", "e.decision").withoutLevel().withUnit(RegisteredDecisionRepository.takenByUnit("m")));
    }

    List<DecisionDocument> of(UUID decision) {
        return em.createQuery("select d from DecisionDocument d where d.decision = :decision order by d.id", DecisionDocument.class)
                .setParameter("decision", decision).getResultList();
    }

    boolean isRecorded(UUID decision, UUID document) {
        return of(decision).stream().anyMatch(d -> d.document().equals(document));
    }
}
