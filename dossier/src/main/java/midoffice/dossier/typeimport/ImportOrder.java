package midoffice.dossier.typeimport;

import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.ResourceKind;

/**
 * What an import job is ordered to do.
 *
 * @param catalogue where the types go, null for a new one
 * @param made      what is said of the new one
 */
record ImportOrder(UUID catalogue, CatalogueFacts made) {

    /** Kind of the rows that relate dossier types to each other once all are there. */
    static final String RELATIONS = "RELATIONS";

    /** What comes first is referred to by what comes later. */
    static final List<ResourceKind> ORDER = List.of(ResourceKind.CATALOGUE, ResourceKind.DOCUMENT_TYPE, ResourceKind.DECISION_TYPE,
            ResourceKind.DOSSIER_TYPE, ResourceKind.STATUS_TYPE, ResourceKind.ROLE_TYPE, ResourceKind.PROPERTY_TYPE, ResourceKind.RESULT_TYPE,
            ResourceKind.DOSSIER_DOCUMENT_TYPE, ResourceKind.OBJECT_TYPE);
}
