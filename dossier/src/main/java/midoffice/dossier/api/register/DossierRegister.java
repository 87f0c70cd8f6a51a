package midoffice.dossier.api.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Dossiers (ZGW: zaak). Read with {@code DOSSIERS_READ}, opened with {@code DOSSIERS_CREATE}, changed with {@code DOSSIERS_UPDATE} while open
 * and with {@code DOSSIERS_FORCE_UPDATE} also when closed, removed with {@code DOSSIERS_DELETE}: each for the types and up to the
 * confidentiality that were given.
 */
public interface DossierRegister extends Register<DossierRegister.Facts, DossierRegister.View> {

    /**
     * Draws identifications that no dossier will get otherwise.
     *
     * @param count 1 to 1000
     */
    List<String> reserve(Change change, String sourceOrganisation, int count);

    /** What a client says of a dossier. */
    record Facts(String identification, String sourceOrganisation, String description, String explanation, UUID type,
            LocalDate registrationDate, String responsibleOrganisation, LocalDate startDate, LocalDate plannedEndDate, LocalDate deadline,
            LocalDate publicationDate, String channel, List<String> products, Confidentiality confidentiality, PaymentStatus paymentStatus,
            Instant lastPaidAt, Map<String, Object> geometry, Extension extension, Suspension suspension, String selectionListClass,
            UUID parent, List<Related> relatedDossiers, List<Reference> marks, ArchiveNomination archiveNomination,
            ArchiveStatus archiveStatus, LocalDate archiveActionDate, String commissioningOrganisation, String processObjectNature,
            LocalDate retentionStartDate, ProcessObject processObject) {

        public Facts {
            products = products == null ? List.of() : List.copyOf(products);
            relatedDossiers = relatedDossiers == null ? List.of() : List.copyOf(relatedDossiers);
            marks = marks == null ? List.of() : List.copyOf(marks);
        }
    }

    /** A dossier as it is shown, with the ids of what hangs on it. */
    record View(UUID id, long revision, String identification, String sourceOrganisation, String description, String explanation, UUID type,
            LocalDate registrationDate, String responsibleOrganisation, LocalDate startDate, LocalDate endDate, LocalDate plannedEndDate,
            LocalDate deadline, LocalDate publicationDate, String channel, List<String> products, Confidentiality confidentiality,
            PaymentStatus paymentStatus, String paymentStatusText, Instant lastPaidAt, Map<String, Object> geometry, Extension extension,
            Suspension suspension, String selectionListClass, UUID parent, List<UUID> children, List<Related> relatedDossiers,
            List<UUID> properties, List<UUID> roles, UUID status, List<UUID> dossierDocuments, List<UUID> dossierObjects,
            List<Reference> marks, ArchiveNomination archiveNomination, ArchiveStatus archiveStatus, LocalDate archiveActionDate, UUID result,
            String commissioningOrganisation, String processObjectNature, LocalDate retentionStartDate, ProcessObject processObject)
            implements Entry {

        public View {
            paymentStatusText = paymentStatus == null ? "" : paymentStatus.text();
            products = products == null ? List.of() : List.copyOf(products);
            relatedDossiers = relatedDossiers == null ? List.of() : List.copyOf(relatedDossiers);
            marks = marks == null ? List.of() : List.copyOf(marks);
            children = children == null ? List.of() : List.copyOf(children);
            properties = properties == null ? List.of() : List.copyOf(properties);
            roles = roles == null ? List.of() : List.copyOf(roles);
            dossierDocuments = dossierDocuments == null ? List.of() : List.copyOf(dossierDocuments);
            dossierObjects = dossierObjects == null ? List.of() : List.copyOf(dossierObjects);
        }
    }

    /** More time was taken. @param duration ISO 8601 */
    record Extension(String reason, String duration) {
    }

    /** Handling stands still, or did; why. */
    record Suspension(Boolean suspended, String reason) {
    }

    /** Another dossier that matters for this one. */
    record Related(UUID dossier, DossierRelation relation) {
    }

    /** How somebody else calls the dossier. */
    record Reference(String mark, String source) {
    }

    /** The object whose life ends the process. */
    record ProcessObject(String dateAttribute, String identification, String objectType, String register) {
    }
}
