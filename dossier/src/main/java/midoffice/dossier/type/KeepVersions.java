package midoffice.dossier.type;

import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/**
 * Types with versions: a draft may change and go, a final one only ends, unless somebody may force it. What hangs together with something
 * final stays as it is too.
 *
 * @param <E> the row
 * @param <F> what a client says
 * @param <V> what is shown
 */
abstract class KeepVersions<E extends VersionedType, F, V extends Entry> extends KeepTypes<E, F, V> {

    private final ResourceKind kind;
    private final VersionRepository<E> versions;
    private final CatalogueRepository catalogues;
    private final TypeRelationRepository relations;
    private final Class<F> facts;
    private final Instance<TypeUse> uses;

    protected KeepVersions() {
        this.kind = null;
        this.versions = null;
        this.catalogues = null;
        this.relations = null;
        this.facts = null;
        this.uses = null;
    }

    KeepVersions(ResourceKind kind, VersionRepository<E> versions, Shared shared, Class<F> facts) {
        super(kind, versions, shared.rights(), shared.trail(), shared.clock());
        this.kind = kind;
        this.versions = versions;
        this.catalogues = shared.catalogues();
        this.relations = shared.relations();
        this.facts = facts;
        this.uses = shared.uses();
    }

    /** What all of them need. */
    record Shared(Rights rights, Trail trail, Clock clock, CatalogueRepository catalogues, TypeRelationRepository relations,
            Instance<TypeUse> uses) {
    }

    /** Checks the facts and says how they are kept, with references as ids. */
    abstract Map<String, Object> kept(F said, TypeFindings findings);

    abstract E fresh(F said, Map<String, Object> kept);

    abstract void renew(E row, F said, Map<String, Object> kept);

    /** Writes the relations. */
    abstract void link(E row, Map<String, Object> kept);

    abstract F withEnd(F said, java.time.LocalDate end);

    /** Whether it hangs together with something final in a way that keeps it from being changed. */
    abstract boolean bound(E row);

    /** Whether it hangs together with something final in a way that keeps it from being removed. */
    abstract boolean held(E row);

    /** Whether it refers to a draft. */
    abstract boolean refersToDraft(E row);

    @Override
    protected E build(Change change, F said, Reach reach) {
        return fresh(said, checked(said));
    }

    @Override
    protected void afterAdded(Change change, E row, F said) {
        link(row, kept(said, new TypeFindings()));
    }

    @Override
    protected void apply(Change change, E row, F said, Reach reach) {
        F current = FactsJson.convert(view(row), facts);
        boolean onlyEnds = withEnd(said, null).equals(withEnd(current, null));
        if (!onlyEnds && !mayForce(change, Permission.TYPES_FORCE_WRITE)) {
            if (!row.draft()) {
                throw refused("non-concept-object", "What is final only changes its end");
            }
            if (bound(row)) {
                throw refused("non-concept-relation", "It hangs together with something final");
            }
        }
        Map<String, Object> kept = checked(said);
        renew(row, said, kept);
        if (!row.draft()) {
            requireNoOverlap(row);
        }
        link(row, kept);
    }

    @Override
    protected void release(Change change, E row) {
        if (!mayForce(change, Permission.TYPES_FORCE_DELETE)) {
            if (!row.draft()) {
                throw refused("non-concept-object", "What is final stays");
            }
            if (held(row)) {
                throw refused("non-concept-relation", "It hangs together with something final");
            }
        }
        if (uses.stream().anyMatch(use -> use.inUse(kind, row.id()))) {
            throw refused("pending-relations", "Something refers to it");
        }
        relations.forget(row.id());
    }

    /** Makes a draft final. */
    @Transactional
    public V publish(Change change, UUID id) {
        E row = versions.lock(id, rights().require(change.by(), Component.TYPES, Permission.TYPES_WRITE));
        row.requireVersion(change);
        V before = view(row);
        if (!row.draft()) {
            return before;
        }
        if (refersToDraft(row)) {
            throw refused("concept-relation", "It refers to a draft");
        }
        row.publish();
        requireNoOverlap(row);
        versions.flush();
        V after = view(row);
        trail().changed(change, mark(row), before, after);
        return after;
    }

    private void requireNoOverlap(E row) {
        boolean overlap = versions.named(row.catalogue(), row.name()).stream().filter(other -> !other.id().equals(row.id())
                && !other.draft())
                .anyMatch(other -> other.isValidOn(row.validFrom()) || row.isValidOn(other.validFrom()));
        if (overlap) {
            throw new midoffice.crm.api.common.DomainException.Invalid("validFrom", "overlap",
                    "Another version of " + row.name() + " is valid on one of these days");
        }
    }

    private Map<String, Object> checked(F said) {
        TypeFindings findings = new TypeFindings();
        Map<String, Object> kept = kept(said, findings);
        findings.raise();
        return kept;
    }

    /** Checks what all versions have: catalogue and days. */
    void common(UUID catalogue, java.time.LocalDate from, java.time.LocalDate until, TypeFindings findings) {
        if (catalogues.find(catalogue).isEmpty()) {
            findings.add("catalogue", "bad-url", "There is no such catalogue.");
        }
        if (until != null && until.isBefore(from)) {
            findings.add("validUntil", "date-mismatch", "The end lies before the beginning.");
        }
    }

    TypeRelationRepository relations() {
        return relations;
    }

    /** Ids of rows, as they are kept. */
    static List<String> ids(List<? extends VersionedType> rows) {
        return rows.stream().map(row -> row.id().toString()).toList();
    }

    /** What is kept of ids. */
    @SuppressWarnings("unchecked")
    static List<UUID> ids(Map<String, Object> kept, String field) {
        return ((List<String>) kept.get(field)).stream().map(UUID::fromString).toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object said) {
        return FactsJson.convert(said, Map.class);
    }

    @Override
    protected Mark mark(E row) {
        return Mark.main(kind, row.id(), row.name(), Map.of("catalogue", word(row.catalogue())));
    }

    /** Whether one of these is final. */
    boolean anyFinal(Class<? extends VersionedType> type, List<UUID> ids) {
        return relations.versions(type, ids).values().stream().anyMatch(other -> !other.draft());
    }

    /** Whether one of these is a draft. */
    boolean anyDraft(Class<? extends VersionedType> type, List<UUID> ids) {
        return relations.versions(type, ids).values().stream().anyMatch(VersionedType::draft);
    }
}
