package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;

/**
 * Dossier types (ZGW: zaaktype). A type is a draft until it is published; a published one only ends, and a new version begins with a
 * new entry under the same identification. Read with {@code TYPES_READ}, and by who may read dossiers or documents; written with {@code
 * TYPES_WRITE}, after publication with {@code TYPES_FORCE_WRITE} and {@code TYPES_FORCE_DELETE}.
 */
public interface DossierTypeRegister extends Register<DossierTypeFacts, DossierTypeView>, Publishing<DossierTypeView> {

    /** What a client says of it. */
    record DossierTypeFacts(String identification, String description, String genericDescription, Confidentiality confidentiality,
            String purpose, String occasion, String explanation, Orientation orientation, String initiatorAction, String subject,
            String handlerAction, String term, String targetTerm, Boolean suspensionAllowed, Boolean extensionAllowed,
            String extensionTerm, List<String> keywords, Boolean toBePublished, String publicationText,
            List<String> accountabilityRelations, List<String> products, String selectionListProcessType,
            ReferenceProcess referenceProcess, String responsible, SourceCatalogue sourceCatalogue, SourceDossierType sourceDossierType,
            UUID catalogue, List<String> decisionTypes, List<String> childTypes, List<RelationFacts> relatedDossierTypes,
            LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil, LocalDate versionDate) {

        public DossierTypeFacts {
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
            accountabilityRelations = accountabilityRelations == null ? List.of() : List.copyOf(accountabilityRelations);
            products = products == null ? List.of() : List.copyOf(products);
            decisionTypes = decisionTypes == null ? List.of() : List.copyOf(decisionTypes);
            childTypes = childTypes == null ? List.of() : List.copyOf(childTypes);
            relatedDossierTypes = relatedDossierTypes == null ? List.of() : List.copyOf(relatedDossierTypes);
        }
    }

    /** As it is shown. */
    record DossierTypeView(UUID id, long revision, String identification, String description, String genericDescription,
            Confidentiality confidentiality, String purpose, String occasion, String explanation, Orientation orientation,
            String initiatorAction, String subject, String handlerAction, String term, String targetTerm, Boolean suspensionAllowed,
            Boolean extensionAllowed, String extensionTerm, List<String> keywords, Boolean toBePublished, String publicationText,
            List<String> accountabilityRelations, List<String> products, String selectionListProcessType,
            ReferenceProcess referenceProcess, String responsible, List<UUID> dossierObjectTypes, SourceCatalogue sourceCatalogue,
            SourceDossierType sourceDossierType, UUID catalogue, List<UUID> statusTypes, List<UUID> resultTypes, List<UUID> properties,
            List<UUID> documentTypes, List<String> documentTypeDescriptions, List<UUID> roleTypes, List<UUID> decisionTypes,
            List<String> decisionTypeDescriptions, List<UUID> childTypes, List<String> childTypeIdentifications,
            List<Relation> relatedDossierTypes, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil,
            LocalDate versionDate, Boolean draft) implements Entry {

        public DossierTypeView {
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
            accountabilityRelations = accountabilityRelations == null ? List.of() : List.copyOf(accountabilityRelations);
            products = products == null ? List.of() : List.copyOf(products);
            dossierObjectTypes = dossierObjectTypes == null ? List.of() : List.copyOf(dossierObjectTypes);
            statusTypes = statusTypes == null ? List.of() : List.copyOf(statusTypes);
            resultTypes = resultTypes == null ? List.of() : List.copyOf(resultTypes);
            properties = properties == null ? List.of() : List.copyOf(properties);
            documentTypes = documentTypes == null ? List.of() : List.copyOf(documentTypes);
            documentTypeDescriptions = documentTypeDescriptions == null ? List.of() : List.copyOf(documentTypeDescriptions);
            roleTypes = roleTypes == null ? List.of() : List.copyOf(roleTypes);
            decisionTypes = decisionTypes == null ? List.of() : List.copyOf(decisionTypes);
            decisionTypeDescriptions = decisionTypeDescriptions == null ? List.of() : List.copyOf(decisionTypeDescriptions);
            childTypes = childTypes == null ? List.of() : List.copyOf(childTypes);
            childTypeIdentifications = childTypeIdentifications == null ? List.of() : List.copyOf(childTypeIdentifications);
            relatedDossierTypes = relatedDossierTypes == null ? List.of() : List.copyOf(relatedDossierTypes);
        }
    }

    /** The process the type follows. */
    record ReferenceProcess(String name, String link) {
    }

    /** The catalogue the type was taken from. */
    record SourceCatalogue(String catalogue, String domain, String organisationNumber) {
    }

    /** The type it was taken from. */
    record SourceDossierType(String dossierType, String identification, String description) {
    }

    /** A relation to another type: its id, or an address elsewhere. */
    record Relation(String dossierType, String dossierTypeIdentification, DossierRelation relation, String explanation) {
    }

    /** The same as a client says it: id, identification or address of the other type. */
    record RelationFacts(String dossierType, DossierRelation relation, String explanation) {
    }

    /** For whom: the organisation itself, or others. */
    enum Orientation {
        INTERNAL, EXTERNAL
    }
}
