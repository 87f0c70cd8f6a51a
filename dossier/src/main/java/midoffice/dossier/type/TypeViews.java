package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.DossierTypeRegister.Relation;
import midoffice.dossier.api.register.DossierTypeRegister.RelationFacts;
import midoffice.dossier.api.register.ResourceKind;

/**
 * Shows types that have versions, with what belongs to them and refers to them. A reference is to a name rather than to a version: when the
 * version it was made to has ended, the one that is valid today is shown in its place.
 */
@ApplicationScoped
class TypeViews {

    private final TypeRelationRepository relations;
    private final DossierTypeRepository dossierTypes;
    private final DocumentTypeRepository documentTypes;
    private final DecisionTypeRepository decisionTypes;
    private final Clock clock;

    protected TypeViews() {
        this(null, null, null, null, null);
    }

    @Inject
    TypeViews(TypeRelationRepository relations, DossierTypeRepository dossierTypes, DocumentTypeRepository documentTypes,
            DecisionTypeRepository decisionTypes, Clock clock) {
        this.relations = relations;
        this.dossierTypes = dossierTypes;
        this.documentTypes = documentTypes;
        this.decisionTypes = decisionTypes;
        this.clock = clock;
    }

    List<DossierTypeView> ofDossierTypes(List<DossierType> page) {
        List<UUID> ids = ids(page);
        Map<String, Map<UUID, List<UUID>>> parts = new HashMap<>();
        parts.put("statusTypes", relations.parts("StatusType", "p.place, p.id", ids));
        parts.put("resultTypes", relations.parts("ResultType", "p.id", ids));
        parts.put("roleTypes", relations.parts("RoleType", "p.id", ids));
        parts.put("properties", relations.parts("PropertyType", "p.id", ids));
        parts.put("dossierObjectTypes", relations.parts("ObjectType", "p.id", ids));
        Current<DocumentType> documents = current(DocumentType.class, documentTypes, relations.documentTypes(ids));
        Current<DecisionType> decisions = current(DecisionType.class, decisionTypes, relations.targets(ResourceKind.DECISION_TYPE, ids));
        Current<DossierType> children = current(DossierType.class, dossierTypes, relations.targets(ResourceKind.DOSSIER_TYPE, ids));
        Map<UUID, DossierType> related = related(page);
        List<DossierTypeView> views = new ArrayList<>();
        for (DossierType row : page) {
            Map<String, Object> derived = new HashMap<>();
            parts.forEach((name, of) -> derived.put(name, of.getOrDefault(row.id(), List.of())));
            derived.put("documentTypes", documents.ids(row.id()));
            derived.put("documentTypeDescriptions", documents.names(row.id()));
            derived.put("decisionTypes", decisions.ids(row.id()));
            derived.put("decisionTypeDescriptions", decisions.names(row.id()));
            derived.put("childTypes", children.ids(row.id()));
            derived.put("childTypeIdentifications", children.names(row.id()));
            derived.put("relatedDossierTypes", row.relations().stream().map(r -> relation(r, related)).filter(Objects::nonNull).toList());
            derived.put("draft", row.draft());
            views.add(row.view(derived));
        }
        return views;
    }

    private Map<UUID, DossierType> related(List<DossierType> page) {
        Set<UUID> wanted = new LinkedHashSet<>();
        page.forEach(row -> row.relations().forEach(r -> TypeNames.id(r.dossierType()).ifPresent(wanted::add)));
        return relations.versions(DossierType.class, wanted);
    }

    /** A relation to a type that went is no longer there. */
    private static Relation relation(RelationFacts facts, Map<UUID, DossierType> related) {
        Optional<UUID> id = TypeNames.id(facts.dossierType());
        if (id.isEmpty()) {
            return new Relation(facts.dossierType(), "", facts.relation(), facts.explanation());
        }
        return related.containsKey(id.get())
                ? new Relation(facts.dossierType(), related.get(id.get()).name(), facts.relation(), facts.explanation()) : null;
    }

    List<DocumentTypeView> ofDocumentTypes(List<DocumentType> page) {
        List<UUID> ids = ids(page);
        Map<UUID, List<UUID>> types = relations.dossierTypes(ids);
        Map<UUID, List<UUID>> decisions = relations.owners(ResourceKind.DECISION_TYPE, ids);
        Map<UUID, DossierType> typesById = relations.versions(DossierType.class, all(types));
        Map<UUID, DecisionType> decisionsById = relations.versions(DecisionType.class, all(decisions));
        return page.stream().map(row -> row.view(Map.of("draft", row.draft(),
                "dossierTypes", types.getOrDefault(row.id(), List.of()),
                "dossierTypeIdentifications", names(types.getOrDefault(row.id(), List.of()), typesById),
                "decisionTypes", decisions.getOrDefault(row.id(), List.of()),
                "decisionTypeDescriptions", names(decisions.getOrDefault(row.id(), List.of()), decisionsById)))).toList();
    }

    List<DecisionTypeView> ofDecisionTypes(List<DecisionType> page) {
        List<UUID> ids = ids(page);
        Map<UUID, List<UUID>> types = relations.owners(ResourceKind.DOSSIER_TYPE, ids);
        Map<UUID, List<UUID>> results = relations.owners(ResourceKind.RESULT_TYPE, ids);
        Map<UUID, DossierType> typesById = relations.versions(DossierType.class, all(types));
        Map<UUID, ResultType> resultsById = relations.results(all(results));
        Current<DocumentType> documents = current(DocumentType.class, documentTypes, relations.targets(ResourceKind.DOCUMENT_TYPE, ids));
        return page.stream().map(row -> row.view(Map.of("draft", row.draft(),
                "dossierTypes", types.getOrDefault(row.id(), List.of()),
                "dossierTypeIdentifications", names(types.getOrDefault(row.id(), List.of()), typesById),
                "documentTypes", documents.ids(row.id()),
                "documentTypeDescriptions", documents.names(row.id()),
                "resultTypes", results.getOrDefault(row.id(), List.of()),
                "resultTypeDescriptions", results.getOrDefault(row.id(), List.of()).stream().filter(resultsById::containsKey)
                        .map(id -> resultsById.get(id).facts().description()).toList(),
                "recordedIn", documents.names(row.id())))).toList();
    }

    /** Decision types or document types of result types, as they stand today. */
    <E extends VersionedType> Current<E> linked(Class<E> kind, ResourceKind targetKind, Collection<UUID> owners) {
        return current(kind, repository(kind), relations.targets(targetKind, owners));
    }

    /** Document types that something refers to, as they stand today. */
    Current<DocumentType> standing(Map<UUID, List<UUID>> linked) {
        return current(DocumentType.class, documentTypes, linked);
    }

    @SuppressWarnings("unchecked")
    private <E extends VersionedType> VersionRepository<E> repository(Class<E> kind) {
        return (VersionRepository<E>) (kind == DocumentType.class ? documentTypes : kind == DecisionType
                .class ? decisionTypes : dossierTypes);
    }

    private <E extends VersionedType> Current<E> current(Class<E> kind, VersionRepository<E> repository, Map<UUID, List<UUID>> linked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        Map<UUID, E> byId = relations.versions(kind, all(linked));
        Map<UUID, List<E>> standing = new HashMap<>();
        linked.forEach((owner, targets) -> {
            List<E> rows = new ArrayList<>();
            for (UUID target : targets) {
                E row = byId.get(target);
                if (row != null) {
                    boolean ended = !row.draft() && row.validUntil() != null && row.validUntil().isBefore(today);
                    E shown = ended ? repository.named(row.catalogue(), row.name()).stream()
                            .filter(e -> !e.draft() && e.isValidOn(today)).findFirst().orElse(row) : row;
                    if (!rows.contains(shown)) {
                        rows.add(shown);
                    }
                }
            }
            standing.put(owner, rows);
        });
        return new Current<>(standing);
    }

    private static List<UUID> ids(List<? extends VersionedType> page) {
        return page.stream().map(VersionedType::id).toList();
    }

    private static Set<UUID> all(Map<UUID, List<UUID>> lists) {
        Set<UUID> all = new LinkedHashSet<>();
        lists.values().forEach(all::addAll);
        return all;
    }

    private static List<String> names(List<UUID> ids, Map<UUID, ? extends VersionedType> rows) {
        return ids.stream().filter(rows::containsKey).map(id -> rows.get(id).name()).toList();
    }

    /** Types something refers to, as they stand today, by the id of what refers. */
    record Current<E extends VersionedType>(Map<UUID, List<E>> byOwner) {

        List<UUID> ids(UUID owner) {
            return byOwner.getOrDefault(owner, List.of()).stream().map(VersionedType::id).toList();
        }

        List<String> names(UUID owner) {
            return byOwner.getOrDefault(owner, List.of()).stream().map(VersionedType::name).distinct().toList();
        }
    }
}
