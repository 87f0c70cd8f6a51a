package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeView;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;

/**
 * The types, for the other features of this module: whoever asks, drafts too. Types are few and seldom change, so what was read is
 * remembered
 * for a while; a transaction that changes types reads afresh.
 */
@ApplicationScoped
public class TypeBook {

    private final TypeShelves shelves;
    private final TypeMemory memory;

    protected TypeBook() {
        this(null, null);
    }

    @Inject
    TypeBook(TypeShelves shelves, TypeMemory memory) {
        this.shelves = shelves;
        this.memory = memory;
    }

    @Transactional
    public Optional<DossierTypeView> dossierType(UUID id) {
        return one("dossierType", id, shelves::dossierType);
    }

    /** The final version of a dossier type that is valid on a day, in whichever catalogue. */
    @Transactional
    public Optional<DossierTypeView> dossierType(String identification, LocalDate day) {
        return shelves.dossierTypeNamed(identification, day).flatMap(this::dossierType);
    }

    @Transactional
    public Optional<StatusTypeView> statusType(UUID id) {
        return one("statusType", id, shelves::statusType);
    }

    /** Statuses of a dossier type, in order; the last is the end. */
    @Transactional
    public List<StatusTypeView> statusTypesOf(UUID dossierType) {
        return of(dossierType, DossierTypeView::statusTypes, this::statusType);
    }

    /** The status type that processes know by that name. */
    @Transactional
    public Optional<StatusTypeView> statusType(UUID dossierType, String key) {
        return remembered("statusKey " + key, dossierType, () -> shelves.statusWithKey(dossierType, key)).flatMap(this::statusType);
    }

    /** The status with which dossiers of a type end. */
    @Transactional
    public Optional<StatusTypeView> endOf(UUID dossierType) {
        return statusTypesOf(dossierType).stream().filter(s -> Boolean.TRUE.equals(s.endStatus())).findFirst();
    }

    /** The result that goes with a status in which dossiers of the city's own processes end. */
    @Transactional
    public Optional<ResultTypeView> resultTypeOfHouse(UUID dossierType, String statusKey) {
        String name = DefinedParts.resultName(statusKey);
        return resultTypesOf(dossierType).stream().filter(r -> name.equals(r.description())).findFirst();
    }

    /** The type of documents of the house in dossiers of a type of the city's own processes. */
    @Transactional
    public Optional<DocumentTypeView> documentTypeOfHouse(UUID dossierType, HouseDocument kind) {
        return of(dossierType, DossierTypeView::documentTypes, this::documentType).stream()
                .filter(d -> kind.description().equals(d.description())).findFirst();
    }

    /** The type of decisions in dossiers of a type of the city's own processes. */
    @Transactional
    public Optional<DecisionTypeView> decisionTypeOfHouse(UUID dossierType) {
        return of(dossierType, DossierTypeView::decisionTypes, this::decisionType).stream()
                .filter(d -> HouseDocument.DECISION.description().equals(d.description())).findFirst();
    }

    /** The name processes know a status type by, empty when none sets it. */
    @Transactional
    public Optional<String> statusKey(UUID statusType) {
        return remembered("keyOfStatus", statusType, () -> shelves.keyOf(statusType));
    }

    @Transactional
    public Optional<ResultTypeView> resultType(UUID id) {
        return one("resultType", id, shelves::resultType);
    }

    @Transactional
    public List<ResultTypeView> resultTypesOf(UUID dossierType) {
        return of(dossierType, DossierTypeView::resultTypes, this::resultType);
    }

    @Transactional
    public Optional<RoleTypeView> roleType(UUID id) {
        return one("roleType", id, shelves::roleType);
    }

    @Transactional
    public List<RoleTypeView> roleTypesOf(UUID dossierType) {
        return of(dossierType, DossierTypeView::roleTypes, this::roleType);
    }

    @Transactional
    public Optional<PropertyTypeView> propertyType(UUID id) {
        return one("propertyType", id, shelves::propertyType);
    }

    @Transactional
    public List<PropertyTypeView> propertyTypesOf(UUID dossierType) {
        return of(dossierType, DossierTypeView::properties, this::propertyType);
    }

    @Transactional
    public Optional<ObjectTypeView> objectType(UUID id) {
        return one("objectType", id, shelves::objectType);
    }

    @Transactional
    public Optional<DocumentTypeView> documentType(UUID id) {
        return one("documentType", id, shelves::documentType);
    }

    @Transactional
    public Optional<DecisionTypeView> decisionType(UUID id) {
        return one("decisionType", id, shelves::decisionType);
    }

    /** Which document types there are in dossiers of a type, with direction. */
    @Transactional
    public List<DossierDocumentTypeView> dossierDocumentTypes(UUID dossierType) {
        return remembered("dossierDocumentTypes", dossierType, () -> Optional.of(shelves.dossierDocumentTypes(dossierType))).orElseThrow();
    }

    /** Whether documents of a type may be in dossiers of a type: any version of a document type of that name. */
    @Transactional
    public boolean allowsDocumentType(UUID dossierType, UUID documentType) {
        Optional<DocumentTypeView> wanted = documentType(documentType);
        return wanted.isPresent()
                && dossierDocumentTypes(dossierType).stream().map(d -> documentType(d.documentType())).flatMap(Optional::stream)
                .anyMatch(d -> d.id().equals(documentType)
                        || d.catalogue().equals(wanted.get().catalogue()) && d.description().equals(wanted.get().description()));
    }

    /** Whether decisions of a type may be taken in dossiers of a type: any version of a decision type of that name. */
    @Transactional
    public boolean allowsDecisionType(UUID dossierType, UUID decisionType) {
        Optional<DecisionTypeView> wanted = decisionType(decisionType);
        return wanted.isPresent() && dossierType(dossierType).stream().flatMap(t -> t.decisionTypes().stream()).map(this::decisionType)
                .flatMap(Optional::stream).anyMatch(d -> d.id().equals(decisionType) || d.catalogue().equals(wanted.get().catalogue())
                        && Objects.equals(d.description(), wanted.get().description()));
    }

    /** Whether documents of a type may record decisions of a type: any version of a document type of that name. */
    @Transactional
    public boolean allowsDocumentTypeForDecision(UUID decisionType, UUID documentType) {
        Optional<DocumentTypeView> wanted = documentType(documentType);
        return wanted.isPresent() && decisionType(decisionType).stream().flatMap(t -> t.documentTypes().stream()).map(this::documentType)
                .flatMap(Optional::stream).anyMatch(d -> d.id().equals(documentType)
                        || d.catalogue().equals(wanted.get().catalogue()) && d.description().equals(wanted.get().description()));
    }

    /** Whether a type whose days are these is valid on a day; both ends belong to it. */
    public static boolean isValidOn(LocalDate validFrom, LocalDate validUntil, LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether new dossiers, documents or decisions of the type may be made on a day: it is final and valid. */
    public boolean isValidOn(DossierTypeView type, LocalDate day) {
        return !type.draft() && isValidOn(type.validFrom(), type.validUntil(), day);
    }

    public boolean isValidOn(DocumentTypeView type, LocalDate day) {
        return !type.draft() && isValidOn(type.validFrom(), type.validUntil(), day);
    }

    public boolean isValidOn(DecisionTypeView type, LocalDate day) {
        return !type.draft() && isValidOn(type.validFrom(), type.validUntil(), day);
    }

    private <V> List<V> of(UUID dossierType, Function<DossierTypeView, List<UUID>> parts, Function<UUID, Optional<V>> read) {
        return dossierType(dossierType).stream().flatMap(t -> parts.apply(t).stream()).map(read).flatMap(Optional::stream).toList();
    }

    private <V> Optional<V> one(String kind, UUID id, Function<UUID, Optional<V>> read) {
        return id == null ? Optional.empty() : remembered(kind, id, () -> read.apply(id));
    }

    private <V> Optional<V> remembered(String kind, UUID id, Supplier<Optional<V>> read) {
        return memory.get(kind, id, read);
    }
}
