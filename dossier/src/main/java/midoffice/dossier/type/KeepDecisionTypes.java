package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps the decision types. */
@ApplicationScoped
class KeepDecisionTypes extends KeepVersions<DecisionType, DecisionTypeFacts, DecisionTypeView> implements DecisionTypeRegister {

    private final DocumentTypeRepository documentTypes;
    private final TypeViews views;

    protected KeepDecisionTypes() {
        this.documentTypes = null;
        this.views = null;
    }

    @Inject
    KeepDecisionTypes(DecisionTypeRepository types, DocumentTypeRepository documentTypes, KeepVersions.Shared shared, TypeViews views) {
        super(ResourceKind.DECISION_TYPE, types, shared, DecisionTypeFacts.class);
        this.documentTypes = documentTypes;
        this.views = views;
    }

    @Override
    Map<String, Object> kept(DecisionTypeFacts said, TypeFindings findings) {
        common(said.catalogue(), said.validFrom(), said.validUntil(), findings);
        Map<String, Object> kept = map(said);
        kept.put("documentTypes", ids(TypeNames.find(documentTypes, said.catalogue(), "documentTypes", said.documentTypes(), today(),
                findings)));
        return kept;
    }

    @Override
    DecisionType fresh(DecisionTypeFacts said, Map<String, Object> kept) {
        return new DecisionType(said, kept, now());
    }

    @Override
    void renew(DecisionType row, DecisionTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void link(DecisionType row, Map<String, Object> kept) {
        relations().replace(ResourceKind.DECISION_TYPE, row.id(), ResourceKind.DOCUMENT_TYPE, ids(kept, "documentTypes"));
    }

    @Override
    DecisionTypeFacts withEnd(DecisionTypeFacts said, LocalDate end) {
        return new DecisionTypeFacts(said.catalogue(), said.description(), said.genericDescription(), said.category(), said.responseTerm(),
                said.toBePublished(), said.publicationText(), said.publicationTerm(), said.explanation(), said.documentTypes(),
                said.validFrom(), end, said.existsFrom(), said.existsUntil());
    }

    @Override
    boolean bound(DecisionType row) {
        List<UUID> types = relations().owners(ResourceKind.DOSSIER_TYPE, List.of(row.id())).getOrDefault(row.id(), List.of());
        return anyFinal(DocumentType.class, documents(row)) || anyFinal(DossierType.class, types);
    }

    @Override
    boolean held(DecisionType row) {
        return bound(row);
    }

    @Override
    boolean refersToDraft(DecisionType row) {
        // document types may follow: the conformance collection of the standard publishes decision types first
        return false;
    }

    private List<UUID> documents(DecisionType row) {
        return relations().targets(ResourceKind.DOCUMENT_TYPE, List.of(row.id())).getOrDefault(row.id(), List.of());
    }

    @Override
    protected DecisionTypeView discreet(DecisionTypeView view) {
        Map<String, Object> some = map(view);
        some.put("dossierTypes", List.of());
        some.put("dossierTypeIdentifications", List.of());
        return FactsJson.convert(some, DecisionTypeView.class);
    }

    @Override
    protected DecisionTypeView view(DecisionType row) {
        return views(List.of(row)).get(0);
    }

    @Override
    protected List<DecisionTypeView> views(List<DecisionType> page) {
        return views.ofDecisionTypes(page);
    }
}
