package midoffice.dossier.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeMoves;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.PublicationState;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;
import midoffice.dossier.job.JobBook;
import midoffice.dossier.job.JobBook.NewRow;
import midoffice.dossier.move.Correspondence.Piece;
import midoffice.dossier.record.MoveDossiers;
import midoffice.dossier.record.TypeSwap;
import midoffice.dossier.type.TypeBook;

/** Shows what a move to a newer version would change, and orders it. */
@ApplicationScoped
class MoveTypes implements TypeMoves {

    private static final Caller READER = Caller.system("move to a newer version of a type");
    private static final Criteria FINAL = Criteria.where("publicationState", PublicationState.FINAL, 10_000);
    private static final int SAMPLE = 50;
    private static final int AT_ONCE = 1000;

    private final DossierTypeRegister register;
    private final TypeBook types;
    private final MoveDossiers dossiers;
    private final JobBook jobs;

    protected MoveTypes() {
        this(null, null, null, null);
    }

    @Inject
    MoveTypes(DossierTypeRegister register, TypeBook types, MoveDossiers dossiers, JobBook jobs) {
        this.register = register;
        this.types = types;
        this.dossiers = dossiers;
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public List<Version> versions(Caller caller) {
        require(caller);
        Map<UUID, Long> running = dossiers.runningByType();
        return register.list(READER, FINAL).rows().stream().map(t -> version(t, running.getOrDefault(t.id(), 0L)))
                .sorted(Comparator.comparing(Version::identification).thenComparing(Version::validFrom)).toList();
    }

    private static Version version(DossierTypeView t, long running) {
        return new Version(t.id(), t.catalogue(), t.identification(), t.description(), t.validFrom(), t.validUntil(), running);
    }

    @Override
    @Transactional
    public Preview preview(Caller caller, UUID from, UUID to, Map<UUID, UUID> chosen) {
        require(caller);
        DossierTypeView old = type(from);
        DossierTypeView other = newer(old, to);
        TypeSwap swap = swap(old, other, chosen);
        Map<UUID, Long> running = dossiers.runningByType();
        List<Forecast> sample = dossiers.running(from, null, SAMPLE).stream().map(d -> forecast(d, swap)).toList();
        return new Preview(version(old, running.getOrDefault(from, 0L)), version(other, running.getOrDefault(to, 0L)),
                statuses(from, running.getOrDefault(from, 0L)), parts(old, other, swap), documents(from, to), sample);
    }

    private Forecast forecast(MoveDossiers.Running dossier, TypeSwap swap) {
        MoveDossiers.Foretold told = dossiers.foretell(dossier.id(), swap);
        return new Forecast(dossier.id(), dossier.number(), told.target(), told.newTarget(), told.deadline(), told.newDeadline(),
                told.faults().stream().map(v -> new Remark(v.field(), v.code(), v.message())).toList());
    }

    private List<Count> statuses(UUID from, long running) {
        Map<UUID, Long> latest = dossiers.latestStatuses(from);
        List<Count> counts = new ArrayList<>();
        types.statusTypesOf(from).stream().filter(s -> latest.containsKey(s.id()))
                .forEach(s -> counts.add(new Count(s.description(), latest.get(s.id()))));
        long without = running - latest.values().stream().mapToLong(Long::longValue).sum();
        if (without > 0) {
            counts.add(new Count("", without));
        }
        return counts;
    }

    private List<Part> parts(DossierTypeView old, DossierTypeView other, TypeSwap swap) {
        Map<UUID, Long> used = dossiers.inUse(old.id());
        Map<ResourceKind, List<Option>> options = pieces(other).stream().collect(Collectors.groupingBy(Piece::kind,
                Collectors.mapping(p -> new Option(p.id(), p.name()), Collectors.toList())));
        return pieces(old).stream().filter(p -> used.containsKey(p.id())).map(p -> new Part(p.kind(), p.id(), p.name(), used.get(p.id()),
                swap.of(p.id()).orElse(null), options.getOrDefault(p.kind(), List.of()), p.kind() == ResourceKind.STATUS_TYPE)).toList();
    }

    private List<Count> documents(UUID from, UUID to) {
        return dossiers.documentTypes(from).entrySet().stream().filter(e -> !types.allowsDocumentType(to, e.getKey()))
                .map(e -> new Count(types.documentType(e.getKey()).map(DocumentTypeView::description).orElse(""), e.getValue())).toList();
    }

    @Override
    @Transactional
    public UUID start(Caller caller, UUID from, UUID to, Map<UUID, UUID> chosen, String reason) {
        require(caller);
        if (reason == null || reason.isBlank()) {
            throw new DomainException.Invalid("reason", "required", "Say why the dossiers move");
        }
        DossierTypeView old = type(from);
        DossierTypeView other = newer(old, to);
        TypeSwap swap = swap(old, other, chosen);
        parts(old, other, swap).stream().filter(part -> part.needed() && part.becomes() == null).findFirst().ifPresent(part -> {
            throw new DomainException.Invalid(part.name(), "status-unmapped", "Dossiers have a status without a counterpart: " + part.name());
        });
        List<NewRow> rows = new ArrayList<>();
        List<MoveDossiers.Running> page = dossiers.running(from, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(d -> rows.add(new NewRow(ResourceKind.DOSSIER.name(), d.id(), d.number(), Map.of(), List.of(), List.of(), Outcome.TAKEN)));
            page = dossiers.running(from, page.get(page.size() - 1).id(), AT_ONCE);
        }
        if (rows.isEmpty()) {
            throw new DomainException.Invalid("", "nothing-to-move", "No running dossier is of that version");
        }
        String title = old.identification() + " " + old.description() + " (" + old.validFrom() + " → " + other.validFrom() + ")";
        return jobs.start(Kind.TYPE_MOVE, title, MoveOrder.of(swap), reason.strip(), caller, rows);
    }

    private DossierTypeView type(UUID id) {
        return types.dossierType(id).filter(t -> !Boolean.TRUE.equals(t.draft()))
                .orElseThrow(() -> new DomainException.Invalid("type", "type-unknown", "No final dossier type " + id));
    }

    private DossierTypeView newer(DossierTypeView old, UUID to) {
        DossierTypeView other = type(to);
        boolean same = other.catalogue().equals(old.catalogue()) && other.identification().equals(old.identification());
        if (!same || !other.validFrom().isAfter(old.validFrom())) {
            throw new DomainException.Invalid("to", "not-newer", "Choose a newer version of the same type");
        }
        return other;
    }

    /** What is proposed with what was chosen over it; both ends must be of the types and of one kind. */
    private TypeSwap swap(DossierTypeView old, DossierTypeView other, Map<UUID, UUID> chosen) {
        List<Piece> before = pieces(old);
        List<Piece> after = pieces(other);
        chosen.forEach((part, becomes) -> {
            boolean fits = before.stream().filter(b -> b.id().equals(part)).anyMatch(b -> becomes == null
                    || after.stream().anyMatch(a -> a.id().equals(becomes) && a.kind() == b.kind()));
            if (!fits) {
                throw new DomainException.Invalid("parts", "part-unknown", part + " cannot become " + becomes);
            }
        });
        return new TypeSwap(old.id(), other.id(), Correspondence.propose(before, after)).with(chosen);
    }

    private List<Piece> pieces(DossierTypeView type) {
        List<Piece> all = new ArrayList<>();
        types.statusTypesOf(type.id()).forEach(s -> all.add(status(s)));
        types.resultTypesOf(type.id()).forEach(r -> all.add(new Piece(ResourceKind.RESULT_TYPE, r.id(), r.description(), "")));
        types.roleTypesOf(type.id()).forEach(r -> all.add(new Piece(ResourceKind.ROLE_TYPE, r.id(), r.description(),
                String.valueOf(r.genericDescription()))));
        types.propertyTypesOf(type.id()).forEach(p -> all.add(new Piece(ResourceKind.PROPERTY_TYPE, p.id(), p.name(), "")));
        type.dossierObjectTypes().stream().flatMap(id -> types.objectType(id).stream()).forEach(o -> all.add(
                new Piece(ResourceKind.OBJECT_TYPE, o.id(), o.objectType(), o.relationDescription())));
        return all;
    }

    private static Piece status(StatusTypeView status) {
        return new Piece(ResourceKind.STATUS_TYPE, status.id(), status.description(), String.valueOf(status.sequenceNumber()));
    }

    private static void require(Caller caller) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
    }
}
