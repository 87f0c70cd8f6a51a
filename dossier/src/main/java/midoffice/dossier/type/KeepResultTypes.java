package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.register.FactsJson;

/** Keeps the result types. */
@ApplicationScoped
class KeepResultTypes extends KeepParts<ResultType, ResultTypeFacts, ResultTypeView> implements ResultTypeRegister {

    private final DecisionTypeRepository decisionTypes;
    private final DocumentTypeRepository documentTypes;
    private final Instance<SelectionLists> lists;
    private final TypeViews views;

    protected KeepResultTypes() {
        this.decisionTypes = null;
        this.documentTypes = null;
        this.lists = null;
        this.views = null;
    }

    @Inject
    KeepResultTypes(ResultTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared,
            DecisionTypeRepository decisionTypes, DocumentTypeRepository documentTypes, Instance<SelectionLists> lists, TypeViews views) {
        super(ResourceKind.RESULT_TYPE, parts, types, shared);
        this.decisionTypes = decisionTypes;
        this.documentTypes = documentTypes;
        this.lists = lists;
        this.views = views;
    }

    @Override
    void link(ResultType row, Map<String, Object> kept) {
        relations().replace(ResourceKind.RESULT_TYPE, row.id(), ResourceKind.DECISION_TYPE, KeepVersions.ids(kept, "decisionTypes"));
        relations().replace(ResourceKind.RESULT_TYPE, row.id(), ResourceKind.DOCUMENT_TYPE, KeepVersions.ids(kept, "documentTypes"));
    }

    @Override
    UUID typeOf(ResultTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(ResultTypeFacts said, DossierType type, ResultType self, TypeFindings findings) {
        days(said.validFrom(), type, findings);
        Map<String, Object> kept = FactsJson.convert(said, Map.class);
        kept.putAll(ResultTypeRules.check(said, type.facts().selectionListProcessType(), lists.get(), findings));
        kept.put("decisionTypes", KeepVersions.ids(TypeNames.find(decisionTypes, type.catalogue(), "decisionTypes", said.decisionTypes(),
                today(), findings)));
        kept.put("documentTypes", KeepVersions.ids(TypeNames.find(documentTypes, type.catalogue(), "documentTypes", said.documentTypes(),
                today(), findings)));
        return kept;
    }

    @Override
    ResultType fresh(ResultTypeFacts said, Map<String, Object> kept) {
        return new ResultType(said, kept, now());
    }

    @Override
    void renew(ResultType row, ResultTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void derive(List<ResultType> page, Map<UUID, Map<String, Object>> derived) {
        List<UUID> ids = page.stream().map(PartType::id).toList();
        TypeViews.Current<DecisionType> decisions = views.linked(DecisionType.class, ResourceKind.DECISION_TYPE, ids);
        TypeViews.Current<DocumentType> documents = views.linked(DocumentType.class, ResourceKind.DOCUMENT_TYPE, ids);
        page.forEach(row -> {
            Map<String, Object> one = derived.get(row.id());
            one.put("decisionTypes", decisions.ids(row.id()));
            one.put("decisionTypeDescriptions", decisions.names(row.id()));
            one.put("documentTypes", documents.ids(row.id()));
            one.put("documentTypeDescriptions", documents.names(row.id()));
        });
    }

    @Override
    ResultTypeView show(ResultType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(ResultType row) {
        return row.facts().description();
    }
}
