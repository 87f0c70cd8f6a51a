package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps the document types. */
@ApplicationScoped
class KeepDocumentTypes extends KeepVersions<DocumentType, DocumentTypeFacts, DocumentTypeView> implements DocumentTypeRegister {

    private final TypeViews views;

    protected KeepDocumentTypes() {
        this.views = null;
    }

    @Inject
    KeepDocumentTypes(DocumentTypeRepository types, KeepVersions.Shared shared, TypeViews views) {
        super(ResourceKind.DOCUMENT_TYPE, types, shared, DocumentTypeFacts.class);
        this.views = views;
    }

    @Override
    Map<String, Object> kept(DocumentTypeFacts said, TypeFindings findings) {
        common(said.catalogue(), said.validFrom(), said.validUntil(), findings);
        return map(said);
    }

    @Override
    DocumentType fresh(DocumentTypeFacts said, Map<String, Object> kept) {
        return new DocumentType(said, kept, now());
    }

    @Override
    void renew(DocumentType row, DocumentTypeFacts said, Map<String, Object> kept) {
        row.change(said, kept);
    }

    @Override
    void link(DocumentType row, Map<String, Object> kept) {
        // it refers to no other type
    }

    @Override
    DocumentTypeFacts withEnd(DocumentTypeFacts said, LocalDate end) {
        return new DocumentTypeFacts(said.catalogue(), said.description(), said.confidentiality(), said.validFrom(), end, said.existsFrom(),
                said.existsUntil(), said.category(), said.keywords(), said.genericDescription());
    }

    @Override
    boolean bound(DocumentType row) {
        List<UUID> id = List.of(row.id());
        return anyFinal(DossierType.class, relations().dossierTypes(id).getOrDefault(row.id(), List.of()))
                || anyFinal(DecisionType.class, relations().owners(ResourceKind.DECISION_TYPE, id).getOrDefault(row.id(), List.of()));
    }

    @Override
    boolean held(DocumentType row) {
        return bound(row);
    }

    @Override
    boolean refersToDraft(DocumentType row) {
        return false;
    }

    @Override
    protected DocumentTypeView discreet(DocumentTypeView view) {
        Map<String, Object> some = map(view);
        some.put("dossierTypes", List.of());
        some.put("dossierTypeIdentifications", List.of());
        return FactsJson.convert(some, DocumentTypeView.class);
    }

    @Override
    protected DocumentTypeView view(DocumentType row) {
        return views(List.of(row)).get(0);
    }

    @Override
    protected List<DocumentTypeView> views(List<DocumentType> page) {
        return views.ofDocumentTypes(page);
    }
}
