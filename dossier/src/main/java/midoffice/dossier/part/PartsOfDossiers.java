package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.record.ClosingRule;
import midoffice.dossier.record.DossierRemoval;

/** What the documents of a dossier ask before it is closed or archived (zrc-007b, zrc-022), and what goes with it. */
@ApplicationScoped
class PartsOfDossiers implements ClosingRule, DossierRemoval {

    private final DossierDocumentRepository relations;
    private final Instance<KnownDocuments> documents;

    protected PartsOfDossiers() {
        this(null, null);
    }

    @Inject
    PartsOfDossiers(DossierDocumentRepository relations, @Any Instance<KnownDocuments> documents) {
        this.relations = relations;
        this.documents = documents;
    }

    @Override
    public List<Violation> beforeClosing(UUID dossier) {
        return of(dossier).stream().allMatch(DocumentGist::rightsKnown) ? List.of()
                : List.of(new Violation("", "indicatiegebruiksrecht-unset", "Say of every document first whether usage rights hold for it"));
    }

    @Override
    public List<Violation> beforeArchiving(UUID dossier) {
        return of(dossier).stream().allMatch(DocumentGist::archived) ? List.of()
                : List.of(new Violation("", "documents-not-archived", "Archive the documents of the dossier first"));
    }

    private List<DocumentGist> of(UUID dossier) {
        List<DocumentGist> known = new ArrayList<>();
        for (DossierDocument relation : relations.ofDossier(dossier)) {
            Optional<DocumentGist> document = documents.stream().findFirst().flatMap(d -> d.document(relation.target()));
            document.ifPresent(known::add);
        }
        return known;
    }

    @Override
    public void remove(Change change, UUID dossier) {
        for (DossierDocument relation : relations.ofDossier(dossier)) {
            documents.forEach(d -> d.unrelated(change, relation.target(), dossier));
        }
    }
}
