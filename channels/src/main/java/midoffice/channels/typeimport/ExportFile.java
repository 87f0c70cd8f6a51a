package midoffice.channels.typeimport;

import java.util.Arrays;
import java.util.Optional;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;

/** The files of an export, one for each kind of resource. */
enum ExportFile {

    CATALOGUES("Catalogus", ResourceKind.CATALOGUE, CatalogueFacts.class, "domein"),
    DOCUMENT_TYPES("InformatieObjectType", ResourceKind.DOCUMENT_TYPE, DocumentTypeFacts.class, "omschrijving"),
    DECISION_TYPES("BesluitType", ResourceKind.DECISION_TYPE, DecisionTypeFacts.class, "omschrijving"),
    DOSSIER_TYPES("ZaakType", ResourceKind.DOSSIER_TYPE, DossierTypeFacts.class, "omschrijving"),
    STATUS_TYPES("StatusType", ResourceKind.STATUS_TYPE, StatusTypeFacts.class, "omschrijving"),
    ROLE_TYPES("RolType", ResourceKind.ROLE_TYPE, RoleTypeFacts.class, "omschrijving"),
    PROPERTY_TYPES("Eigenschap", ResourceKind.PROPERTY_TYPE, PropertyTypeFacts.class, "naam"),
    RESULT_TYPES("ResultaatType", ResourceKind.RESULT_TYPE, ResultTypeFacts.class, "omschrijving"),
    DOSSIER_DOCUMENT_TYPES("ZaakTypeInformatieObjectType", ResourceKind.DOSSIER_DOCUMENT_TYPE, DossierDocumentTypeFacts.class, "richting"),
    OBJECT_TYPES("ZaakObjectType", ResourceKind.OBJECT_TYPE, ObjectTypeFacts.class, "objecttype");

    private final String name;
    private final ResourceKind kind;
    private final Class<?> facts;
    private final String label;

    /** @param label field that says how one is called */
    ExportFile(String name, ResourceKind kind, Class<?> facts, String label) {
        this.name = name;
        this.kind = kind;
        this.facts = facts;
        this.label = label;
    }

    static Optional<ExportFile> of(String fileName) {
        return Arrays.stream(values()).filter(f -> f.fileName().equalsIgnoreCase(fileName)).findFirst();
    }

    String fileName() {
        return name + ".json";
    }

    ResourceKind kind() {
        return kind;
    }

    Class<?> facts() {
        return facts;
    }

    String label() {
        return label;
    }
}
