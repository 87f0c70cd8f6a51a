package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DocumentTypeRegister.Generic;
import midoffice.dossier.api.register.DossierDocumentTypeRegister.DossierDocumentTypeFacts;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister.ArchiveTermStart;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.RoleKind;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Trail;
import midoffice.dossier.text.Texts;

/**
 * What belongs to a type of the city's own processes in the register. What is there already stays, what is missing is added: the statuses in
 * their order and after them the end, to which every result leads; a result for each status a dossier can end with; the roles everybody needs;
 * the documents of the house and a type for its decisions.
 */
@ApplicationScoped
class DefinedParts {

    /** The end of every dossier of the house, whatever its result. No process sets it by name, so it has no key. */
    static final String END = "Afgehandeld";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STATUS_TEXT = 1000;
    private static final int LONGEST_RESULT = 30;
    private static final int LONGEST_ROLE = 20;
    private static final String KEEP = "P5Y";
    /** Statuses before which no dossier ends: it was received, somebody works on it. */
    private static final int FIRST_RESULT = 2;
    private static final Map<RoleKind, String> ROLES = Map.of(RoleKind.INITIATOR, "Initiator", RoleKind.HANDLER, "Behandelaar");

    private final StatusTypeRepository statuses;
    private final ResultTypeRepository results;
    private final RoleTypeRepository roles;
    private final DocumentTypeRepository documents;
    private final DossierDocumentTypeRepository dossierDocuments;
    private final DecisionTypeRepository decisions;
    private final TypeRelationRepository relations;
    private final TypeViews views;
    private final Trail trail;
    private final Clock clock;

    protected DefinedParts() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DefinedParts(StatusTypeRepository statuses, ResultTypeRepository results, RoleTypeRepository roles, DocumentTypeRepository documents,
            DossierDocumentTypeRepository dossierDocuments, DecisionTypeRepository decisions, TypeRelationRepository relations,
            TypeViews views, Trail trail, Clock clock) {
        this.statuses = statuses;
        this.results = results;
        this.roles = roles;
        this.documents = documents;
        this.dossierDocuments = dossierDocuments;
        this.decisions = decisions;
        this.relations = relations;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return whether anything was missing */
    boolean complete(Change change, DossierType type, TypeFacts facts) {
        boolean missing = statuses(type.id(), facts.statuses());
        missing |= results(type.id(), facts.statuses());
        missing |= roles(type.id());
        missing |= documents(change, type);
        missing |= decision(change, type);
        return missing;
    }

    private boolean statuses(UUID type, List<TypeFacts.Status> wanted) {
        List<StatusType> there = statuses.of(type);
        Set<String> keys = there.stream().map(s -> String.valueOf(s.key())).collect(Collectors.toSet());
        int place = there.stream().mapToInt(StatusType::place).max().orElse(0);
        boolean missing = false;
        for (TypeFacts.Status status : wanted) {
            if (!keys.contains(status.key())) {
                add(type, Texts.cut(status.key(), LONGEST_NAME), status.text().in(Language.NL), ++place, status.key());
                missing = true;
            }
        }
        if (there.stream().noneMatch(s -> s.key() == null)) {
            add(type, END, "De behandeling is afgerond.", ++place, null);
            missing = true;
        }
        return missing;
    }

    private void add(UUID type, String description, String text, int place, String key) {
        StatusTypeFacts said = new StatusTypeFacts(description, "", Texts.cut(text, LONGEST_STATUS_TEXT), type, place, true, null, null, List.of(),
                List.of(), null, null, null, null);
        StatusType row = new StatusType(said, said, now());
        row.know(key);
        statuses.add(row);
    }

    private boolean results(UUID type, List<TypeFacts.Status> all) {
        Set<String> there = results.of(type).stream().map(r -> r.facts().description()).collect(Collectors.toSet());
        boolean missing = false;
        for (TypeFacts.Status status : all.stream().skip(Math.min(FIRST_RESULT, all.size() - 1L)).toList()) {
            String description = resultName(status.key());
            if (!there.contains(description)) {
                ResultTypeFacts said = new ResultTypeFacts(type, description, "", "", status.text().in(Language.NL), ArchiveNomination.DISPOSAL,
                        KEEP, new ArchiveTermStart(ArchiveDerivation.COMPLETED, "", false, null, "", null), null, null, null, null, null, null,
                        null, null, List.of(), List.of());
                results.add(new ResultType(said, said, now()));
                missing = true;
            }
        }
        return missing;
    }

    /** @return the description of the result with which a dossier ends that ends with that status */
    static String resultName(String statusKey) {
        return Texts.cut(statusKey, LONGEST_RESULT);
    }

    private boolean roles(UUID type) {
        Set<RoleKind> there = roles.of(type).stream().map(r -> r.facts().genericDescription()).collect(Collectors.toSet());
        boolean missing = false;
        for (RoleKind kind : List.of(RoleKind.INITIATOR, RoleKind.HANDLER)) {
            if (!there.contains(kind)) {
                RoleTypeFacts said = new RoleTypeFacts(type, Texts.cut(ROLES.get(kind), LONGEST_ROLE), kind, null, null, null, null, null);
                roles.add(new RoleType(said, said, now()));
                missing = true;
            }
        }
        return missing;
    }

    private boolean documents(Change change, DossierType type) {
        Set<UUID> there = dossierDocuments.of(type.id()).stream().map(DossierDocumentType::documentType).collect(Collectors.toSet());
        int place = there.size();
        boolean missing = false;
        for (HouseDocument kind : HouseDocument.values()) {
            DocumentType document = documentType(change, type, kind);
            if (!there.contains(document.id())) {
                DossierDocumentTypeFacts said = new DossierDocumentTypeFacts(type.id(), document.id().toString(), ++place, kind.direction(),
                        null);
                dossierDocuments.add(new DossierDocumentType(said, document.id(), said, now()));
                missing = true;
            }
        }
        return missing;
    }

    private DocumentType documentType(Change change, DossierType type, HouseDocument kind) {
        return documents.named(type.catalogue(), kind.description()).stream().filter(d -> !d.draft()).findFirst().orElseGet(() -> {
            LocalDate first = type.facts().validFrom();
            DocumentTypeFacts said = new DocumentTypeFacts(type.catalogue(), kind.description(), Confidentiality.DOSSIER_CONFIDENTIAL, first,
                    null, first, null, "Dossierstuk", List.of(), new Generic(kind.description(), kind.description(), "Stad", "", ""));
            DocumentType made = new DocumentType(said, FactsJson.convert(said, Map.class), now());
            made.publish();
            documents.add(made);
            trail.added(change, mark(ResourceKind.DOCUMENT_TYPE, made), views.ofDocumentTypes(List.of(made)).get(0));
            return made;
        });
    }

    private boolean decision(Change change, DossierType type) {
        List<UUID> linked = new ArrayList<>(relations.targets(ResourceKind.DECISION_TYPE, List.of(type.id())).getOrDefault(type.id(), List.of()));
        DecisionType decision = decisionType(change, type);
        if (linked.contains(decision.id())) {
            return false;
        }
        linked.add(decision.id());
        relations.replace(ResourceKind.DOSSIER_TYPE, type.id(), ResourceKind.DECISION_TYPE, linked);
        return true;
    }

    private DecisionType decisionType(Change change, DossierType type) {
        String description = HouseDocument.DECISION.description();
        return decisions.named(type.catalogue(), description).stream().filter(d -> !d.draft()).findFirst().orElseGet(() -> {
            UUID letter = documentType(change, type, HouseDocument.DECISION).id();
            LocalDate first = type.facts().validFrom();
            DecisionTypeFacts said = new DecisionTypeFacts(type.catalogue(), description, "", "", null, false, "", null, "",
                    List.of(letter.toString()), first, null, first, null);
            DecisionType made = new DecisionType(said, FactsJson.convert(said, Map.class), now());
            made.publish();
            decisions.add(made);
            relations.replace(ResourceKind.DECISION_TYPE, made.id(), ResourceKind.DOCUMENT_TYPE, List.of(letter));
            trail.added(change, mark(ResourceKind.DECISION_TYPE, made), views.ofDecisionTypes(List.of(made)).get(0));
            return made;
        });
    }

    private static Mark mark(ResourceKind kind, VersionedType type) {
        return Mark.main(kind, type.id(), type.name(), Map.of("catalogue", KeepTypes.word(type.catalogue())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
