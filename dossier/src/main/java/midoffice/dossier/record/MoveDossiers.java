package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierRegister.Facts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.TypeBook;
import midoffice.dossier.type.TypeFacts;

/**
 * Moves one running dossier to another version of its type: under its lock, with everything that refers to parts of the type, new terms, and one line
 * in the audit trail. What cannot move without loss stays as it is.
 */
@ApplicationScoped
public class MoveDossiers {

    private final DossierEntryRepository dossiers;
    private final TypeUseRepository uses;
    private final Instance<TypeReferences> references;
    private final DossierViews views;
    private final TypeBook types;
    private final DossierTypes definitions;
    private final Trail trail;

    protected MoveDossiers() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    MoveDossiers(DossierEntryRepository dossiers, TypeUseRepository uses, @Any Instance<TypeReferences> references, DossierViews views,
            TypeBook types, DossierTypes definitions, Trail trail) {
        this.dossiers = dossiers;
        this.uses = uses;
        this.references = references;
        this.views = views;
        this.types = types;
        this.definitions = definitions;
        this.trail = trail;
    }

    /** A running dossier. */
    public record Running(UUID id, String number) {
    }

    /** What would become of a dossier. */
    public record Foretold(LocalDate target, LocalDate newTarget, LocalDate deadline, LocalDate newDeadline, List<Violation> faults) {
    }

    /** Number of running dossiers by type. */
    @Transactional
    public Map<UUID, Long> runningByType() {
        return uses.runningByType();
    }

    /** Running dossiers of a type in order. @param after the last that is known, null for none */
    @Transactional
    public List<Running> running(UUID type, UUID after, int size) {
        return uses.running(type, after, size).stream().map(row -> new Running((UUID) row[0], (String) row[1])).toList();
    }

    /** Number of running dossiers by the type of their latest status. */
    @Transactional
    public Map<UUID, Long> latestStatuses(UUID type) {
        return uses.latestStatuses(type);
    }

    /** Number of running dossiers by the part of their type that they use. */
    @Transactional
    public Map<UUID, Long> inUse(UUID type) {
        Map<UUID, Long> all = new HashMap<>();
        references.forEach(r -> all.putAll(r.inUse(type)));
        return all;
    }

    /** Number of running dossiers by the document types they have documents of. */
    @Transactional
    public Map<UUID, Long> documentTypes(UUID type) {
        Map<UUID, Long> all = new HashMap<>();
        references.forEach(r -> all.putAll(r.documentTypes(type)));
        return all;
    }

    /** What would become of a dossier, without changing it. */
    @Transactional
    public Foretold foretell(UUID id, TypeSwap swap) {
        Dossier dossier = dossiers.find(id).orElseThrow(() -> missing(id));
        Facts told = dossier.told();
        return new Foretold(told.plannedEndDate(), target(dossier, told, swap), told.deadline(), deadline(dossier, told, swap), faults(dossier, swap));
    }

    /**
     * Moves it.
     *
     * @return false when it is of the new version already
     * @throws DomainException.Invalid with what stands in the way; {@code dossier-closed}, {@code other-type}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean move(Change change, UUID id, TypeSwap swap) {
        dossiers.find(id).orElseThrow(() -> missing(id));
        Dossier dossier = dossiers.lock(id, Reach.all());
        if (swap.to().equals(dossier.type())) {
            return false;
        }
        List<Violation> faults = faults(dossier, swap);
        if (!faults.isEmpty()) {
            throw new DomainException.Invalid("invalid", "Dossier " + dossier.number() + " cannot move without loss", faults);
        }
        Object before = views.of(List.of(dossier)).get(0);
        Facts told = dossier.told();
        dossier.say(DossierChange.retyped(told, swap.to(), target(dossier, told, swap), deadline(dossier, told, swap), selectionClass(id, told, swap)));
        dossiers.flush();
        dossiers.recount(dossier, swap.from(), dossier.level());
        references.forEach(r -> r.swap(id, swap));
        redefine(dossier, swap);
        trail.changed(change, Mark.main(ResourceKind.DOSSIER, id, dossier.number(), DossierAccess.gist(dossier).traits()), before,
                views.of(List.of(dossier)).get(0));
        return true;
    }

    private List<Violation> faults(Dossier dossier, TypeSwap swap) {
        List<Violation> found = new ArrayList<>();
        if (dossier.isEnded()) {
            return List.of(new Violation("", "dossier-closed", "The dossier was closed meanwhile"));
        }
        if (!swap.from().equals(dossier.type())) {
            return List.of(new Violation("type", "other-type", "The dossier is of another version"));
        }
        DossierTypeView to = types.dossierType(swap.to()).orElseThrow(() -> new DomainException.Invalid("type", "type-unknown", "No such type"));
        Facts told = dossier.told();
        if (!to.products().containsAll(told.products())) {
            found.add(new Violation("products", "invalid-products-services", "The new version does not have all of these products"));
        }
        if (dossier.parent() != null && dossiers.find(dossier.parent()).flatMap(p -> types.dossierType(p.type()))
                .filter(t -> t.childTypes().contains(to.id())).isEmpty()) {
            found.add(new Violation("parent", "invalid-deelzaaktype", "The type of the dossier it is part of has no parts of the new version"));
        }
        if (!dossiers.children(dossier.id()).stream().allMatch(child -> to.childTypes().contains(child.type()))) {
            found.add(new Violation("children", "invalid-deelzaaktype", "The new version has no parts of the type of a part of the dossier"));
        }
        definition(dossier, swap, found);
        references.forEach(r -> found.addAll(r.faults(dossier.id(), swap)));
        return found;
    }

    /** A process goes on as it was begun: every status it may ask for must still be there. */
    private void definition(Dossier dossier, TypeSwap swap, List<Violation> found) {
        if (dossier.typeKey() == null) {
            return;
        }
        TypeFacts old = definitions.find(dossier.typeKey(), dossier.typeVersion());
        Optional<TypeFacts> other = definitions.definitionOf(swap.to()).filter(d -> d.key().equals(dossier.typeKey()));
        if (other.isEmpty()) {
            found.add(new Violation("type", "definition-mismatch", "The process of the dossier does not know the new version"));
        } else {
            old.statuses().stream().filter(s -> other.get().status(s.key()).isEmpty())
                    .forEach(s -> found.add(new Violation("status", "process-needs-status", s.key())));
        }
    }

    private void redefine(Dossier dossier, TypeSwap swap) {
        if (!dossier.isOfHouse()) {
            uses.rename(dossier.id(), swap);
            dossiers.latestStatus(dossier.id()).ifPresent(latest -> dossier.shows(latest.statusType().toString()));
            dossiers.flush();
            return;
        }
        String status = dossiers.latestStatus(dossier.id()).flatMap(s -> types.statusKey(s.statusType())).orElse(null);
        uses.redefine(dossier.id(), definitions.definitionOf(swap.to()).orElseThrow().version(), status);
    }

    private LocalDate target(Dossier dossier, Facts told, TypeSwap swap) {
        return MovedTerms.moved(told.startDate(), told.plannedEndDate(), term(dossier, swap.from(), true), term(dossier, swap.to(), true),
                extension(told));
    }

    private LocalDate deadline(Dossier dossier, Facts told, TypeSwap swap) {
        return MovedTerms.moved(told.startDate(), told.deadline(), term(dossier, swap.from(), false), term(dossier, swap.to(), false),
                extension(told));
    }

    private static String extension(Facts told) {
        return told.extension() == null ? null : told.extension().duration();
    }

    /** Dossiers of the city's own processes count in working days, those of clients as the standard does. */
    private UnaryOperator<LocalDate> term(Dossier dossier, UUID version, boolean target) {
        Optional<TypeFacts> definition = dossier.typeKey() == null ? Optional.empty() : definitions.definitionOf(version);
        if (definition.isPresent()) {
            int days = target ? definition.get().target() : definition.get().deadline();
            return start -> BelgianCalendar.plusWorkingDays(start, days);
        }
        return types.dossierType(version).map(t -> target ? t.targetTerm() : t.term()).map(MovedTerms::term).orElse(null);
    }

    /** The class of the selection list goes with the result type, unless a client chose another. */
    private String selectionClass(UUID dossier, Facts told, TypeSwap swap) {
        Optional<UUID> old = uses.result(dossier).map(Result::resultType);
        boolean derived = old.flatMap(types::resultType).map(ResultTypeView::selectionListClass)
                .filter(c -> Objects.equals(c, told.selectionListClass())).isPresent();
        return derived ? old.flatMap(swap::of).flatMap(types::resultType).map(ResultTypeView::selectionListClass).orElse(null)
                : told.selectionListClass();
    }

    private static DomainException.NotFound missing(UUID id) {
        return new DomainException.NotFound("not-found", "No dossier " + id);
    }
}
