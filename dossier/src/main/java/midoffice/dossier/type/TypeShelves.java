package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;

/** Reads types, whoever asks. */
@ApplicationScoped
class TypeShelves {

    @Inject
    private DossierTypeRepository dossierTypes;
    @Inject
    private DocumentTypeRepository documentTypes;
    @Inject
    private DecisionTypeRepository decisionTypes;
    @Inject
    private StatusTypeRepository statusTypes;
    @Inject
    private ResultTypeRepository resultTypes;
    @Inject
    private RoleTypeRepository roleTypes;
    @Inject
    private PropertyTypeRepository propertyTypes;
    @Inject
    private ObjectTypeRepository objectTypes;
    @Inject
    private DossierDocumentTypeRepository dossierDocumentTypes;
    @Inject
    private KeepStatusTypes keepStatusTypes;
    @Inject
    private KeepResultTypes keepResultTypes;
    @Inject
    private KeepRoleTypes keepRoleTypes;
    @Inject
    private KeepPropertyTypes keepPropertyTypes;
    @Inject
    private KeepObjectTypes keepObjectTypes;
    @Inject
    private KeepDossierDocumentTypes keepDossierDocumentTypes;
    @Inject
    private TypeViews views;

    Optional<DossierTypeView> dossierType(UUID id) {
        return dossierTypes.find(id).map(row -> views.ofDossierTypes(List.of(row)).get(0));
    }

    Optional<UUID> dossierTypeNamed(String identification, LocalDate day) {
        return dossierTypes.valid(identification, day).map(VersionedType::id);
    }

    Optional<DocumentTypeView> documentType(UUID id) {
        return documentTypes.find(id).map(row -> views.ofDocumentTypes(List.of(row)).get(0));
    }

    Optional<DecisionTypeView> decisionType(UUID id) {
        return decisionTypes.find(id).map(row -> views.ofDecisionTypes(List.of(row)).get(0));
    }

    Optional<StatusTypeView> statusType(UUID id) {
        return statusTypes.find(id).map(keepStatusTypes::view);
    }

    Optional<UUID> statusWithKey(UUID dossierType, String key) {
        return statusTypes.of(dossierType).stream().filter(s -> key.equals(s.key())).map(StatusType::id).findFirst();
    }

    Optional<String> keyOf(UUID statusType) {
        return statusTypes.find(statusType).map(StatusType::key);
    }

    Optional<ResultTypeView> resultType(UUID id) {
        return resultTypes.find(id).map(keepResultTypes::view);
    }

    Optional<RoleTypeView> roleType(UUID id) {
        return roleTypes.find(id).map(keepRoleTypes::view);
    }

    Optional<PropertyTypeView> propertyType(UUID id) {
        return propertyTypes.find(id).map(keepPropertyTypes::view);
    }

    Optional<ObjectTypeView> objectType(UUID id) {
        return objectTypes.find(id).map(keepObjectTypes::view);
    }

    List<DossierDocumentTypeView> dossierDocumentTypes(UUID dossierType) {
        return keepDossierDocumentTypes.views(dossierDocumentTypes.of(dossierType));
    }
}
