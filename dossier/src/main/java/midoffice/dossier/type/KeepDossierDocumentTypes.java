package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.dossier.api.register.DossierDocumentTypeRegister;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;

/** Keeps which document types there are in dossier types. */
@ApplicationScoped
class KeepDossierDocumentTypes extends KeepParts<DossierDocumentType, DossierDocumentTypeFacts,
        DossierDocumentTypeView> implements DossierDocumentTypeRegister {

    private final DocumentTypeRepository documentTypes;
    private final StatusTypeRepository statusTypes;
    private final TypeViews views;

    protected KeepDossierDocumentTypes() {
        this.documentTypes = null;
        this.statusTypes = null;
        this.views = null;
    }

    @Inject
    KeepDossierDocumentTypes(DossierDocumentTypeRepository parts, DossierTypeRepository types, KeepVersions.Shared shared,
            DocumentTypeRepository documentTypes, StatusTypeRepository statusTypes, TypeViews views) {
        super(ResourceKind.DOSSIER_DOCUMENT_TYPE, parts, types, shared);
        this.documentTypes = documentTypes;
        this.statusTypes = statusTypes;
        this.views = views;
    }

    /** A relation is fixed once both ends are final (ztc-010). */
    @Override
    void requireOpen(DossierDocumentTypeFacts said, DossierDocumentType row, DossierType type) {
        boolean finalDocument = said == null ? !documentTypes.find(row.documentType()).map(VersionedType::draft).orElse(true)
                : TypeNames.find(documentTypes, type.catalogue(), "documentType", List.of(said.documentType()), today(), new TypeFindings())
                        .stream().anyMatch(d -> !d.draft());
        if (!type.draft() && finalDocument) {
            throw refused("non-concept-relation", "Dossier type and document type are final");
        }
    }

    @Override
    UUID typeOf(DossierDocumentTypeFacts said) {
        return said.dossierType();
    }

    @Override
    @SuppressWarnings("unchecked")
    Map<String, Object> kept(DossierDocumentTypeFacts said, DossierType type, DossierDocumentType self, TypeFindings findings) {
        Map<String, Object> kept = FactsJson.convert(said, Map.class);
        Optional<DocumentType> document = TypeNames.find(documentTypes, type.catalogue(), "documentType", List.of(said.documentType()),
                today(),
                findings).stream().findFirst();
        document.ifPresent(d -> kept.put("documentType", d.id().toString()));
        if (said.statusType() != null && statusTypes.find(said.statusType()).filter(s -> s.dossierType().equals(type.id())).isEmpty()) {
            findings.add("statusType", "zaaktype-mismatch", "The status belongs to another dossier type.");
        }
        return kept;
    }

    @Override
    DossierDocumentType fresh(DossierDocumentTypeFacts said, Map<String, Object> kept) {
        return new DossierDocumentType(said, UUID.fromString((String) kept.get("documentType")), kept, now());
    }

    @Override
    void renew(DossierDocumentType row, DossierDocumentTypeFacts said, Map<String, Object> kept) {
        row.change(said, UUID.fromString((String) kept.get("documentType")), kept);
    }

    @Override
    void derive(List<DossierDocumentType> page, Map<UUID, Map<String, Object>> derived) {
        TypeViews.Current<DocumentType> documents = views.standing(page.stream().collect(
                Collectors.toMap(PartType::id, row -> List.of(row.documentType()))));
        page.forEach(row -> derived.get(row.id()).put("documentType", documents.ids(row.id()).get(0)));
    }

    @Override
    DossierDocumentTypeView show(DossierDocumentType row, Map<String, Object> derived) {
        return row.view(derived);
    }

    @Override
    String label(DossierDocumentType row) {
        return documentTypes.find(row.documentType()).map(VersionedType::name).orElse("");
    }
}
