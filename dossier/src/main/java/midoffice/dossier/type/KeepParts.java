package midoffice.dossier.type;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;

/**
 * What belongs to a dossier type: it comes, changes and goes while the type is a draft, afterwards only by who may force it.
 *
 * @param <E> the row
 * @param <F> what a client says
 * @param <V> what is shown
 */
abstract class KeepParts<E extends PartType, F, V extends Entry> extends KeepTypes<E, F, V> {

    private final ResourceKind kind;
    private final PartRepository<E> parts;
    private final DossierTypeRepository types;
    private final KeepVersions.Shared shared;

    protected KeepParts() {
        this.kind = null;
        this.parts = null;
        this.types = null;
        this.shared = null;
    }

    KeepParts(ResourceKind kind, PartRepository<E> parts, DossierTypeRepository types, KeepVersions.Shared shared) {
        super(kind, parts, shared.rights(), shared.trail(), shared.clock());
        this.kind = kind;
        this.parts = parts;
        this.types = types;
        this.shared = shared;
    }

    /** The dossier type it is said to belong to. */
    abstract UUID typeOf(F said);

    /** Checks the facts and says how they are kept. @param self the row that changes, null for a new one */
    abstract Map<String, Object> kept(F said, DossierType type, E self, TypeFindings findings);

    abstract E fresh(F said, Map<String, Object> kept);

    abstract void renew(E row, F said, Map<String, Object> kept);

    /** What is shown beside the facts. */
    abstract void derive(List<E> page, Map<UUID, Map<String, Object>> derived);

    abstract V show(E row, Map<String, Object> derived);

    /** What it is called, for people. */
    abstract String label(E row);

    /** Refuses a change to what belongs to something final. */
    void requireOpen(F said, E row, DossierType type) {
        if (!type.draft()) {
            throw refused("non-concept-zaaktype", "The dossier type is final");
        }
    }

    /** Writes the relations. */
    void link(E row, Map<String, Object> kept) {
        // most refer to no other type
    }

    /** The last day that was said, to be compared with the type's. */
    @Override
    protected E build(Change change, F said, Reach reach) {
        return fresh(said, checked(change, said, null));
    }

    @Override
    protected void afterAdded(Change change, E row, F said) {
        link(row, kept(said, type(row.dossierType()), row, new TypeFindings()));
    }

    @Override
    protected void apply(Change change, E row, F said, Reach reach) {
        requireUnlocked(change, Permission.TYPES_FORCE_WRITE, FactsJson.convert(view(row), factsOf(said)), row);
        Map<String, Object> kept = checked(change, said, row);
        renew(row, said, kept);
        link(row, kept);
    }

    @SuppressWarnings("unchecked")
    private Class<F> factsOf(F said) {
        return (Class<F>) said.getClass();
    }

    @Override
    protected void release(Change change, E row) {
        requireUnlocked(change, Permission.TYPES_FORCE_DELETE, null, row);
        if (shared.uses().stream().anyMatch(use -> use.inUse(kind, row.id()))) {
            throw refused("pending-relations", "Something refers to it");
        }
        shared.relations().forget(row.id());
    }

    private void requireUnlocked(Change change, Permission force, F said, E row) {
        if (!mayForce(change, force)) {
            requireOpen(said, row, type(row.dossierType()));
        }
    }

    private Map<String, Object> checked(Change change, F said, E self) {
        TypeFindings findings = new TypeFindings();
        Optional<DossierType> type = types.find(typeOf(said));
        if (type.isEmpty()) {
            findings.add("dossierType", "bad-url", "There is no such dossier type.");
            findings.raise();
        }
        types.lock(typeOf(said), Reach.all());
        if (!mayForce(change, Permission.TYPES_FORCE_WRITE)) {
            requireOpen(said, self, type.get());
        }
        Map<String, Object> kept = kept(said, type.get(), self, findings);
        findings.raise();
        return kept;
    }

    /** Days of a part are those of its dossier type; other days than these are refused. */
    static void days(LocalDate from, DossierType type, TypeFindings findings) {
        if (from != null && !from.equals(type.validFrom()) && !from.equals(type.facts().versionDate())) {
            findings.add("validFrom", "date-mismatch", "It begins on the same day as the dossier type.");
        }
    }

    DossierType type(UUID id) {
        return types.find(id).orElseThrow(() -> new IllegalStateException("A part of no dossier type: " + id));
    }

    DossierTypeRepository types() {
        return types;
    }

    TypeRelationRepository relations() {
        return shared.relations();
    }

    PartRepository<E> parts() {
        return parts;
    }

    @Override
    protected V view(E row) {
        return views(List.of(row)).get(0);
    }

    @Override
    protected List<V> views(List<E> page) {
        Map<UUID, DossierType> byId = relations().versions(DossierType.class, page.stream().map(PartType::dossierType).toList());
        Map<UUID, Map<String, Object>> derived = page.stream().collect(Collectors.toMap(PartType::id,
                row -> common(byId.get(row.dossierType()))));
        derive(page, derived);
        return page.stream().map(row -> show(row, derived.get(row.id()))).toList();
    }

    private static Map<String, Object> common(DossierType type) {
        Map<String, Object> derived = new HashMap<>();
        derived.put("dossierTypeIdentification", type.name());
        derived.put("catalogue", type.catalogue());
        derived.put("validFrom", type.validFrom());
        derived.put("validUntil", type.validUntil());
        return derived;
    }

    @Override
    protected Mark mark(E row) {
        return new Mark(kind, row.id(), ResourceKind.DOSSIER_TYPE, row.dossierType(), label(row),
                Map.of("catalogue", word(type(row.dossierType()).catalogue())));
    }
}
