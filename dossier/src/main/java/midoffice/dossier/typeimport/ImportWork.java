package midoffice.dossier.typeimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.register.CatalogueRegister;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.job.JobBook;
import midoffice.dossier.job.JobOrder;
import midoffice.dossier.job.JobTask;
import midoffice.dossier.job.JobWork;
import midoffice.dossier.register.FactsJson;

/**
 * Adds one exported type to its register, unless it is there. The mid office itself may change what is final; an import may not, so that is asked
 * here.
 */
@ApplicationScoped
class ImportWork implements JobWork {

    private final CatalogueRegister catalogues;
    private final DossierTypeRegister dossierTypes;
    private final Registers registers;
    private final JobBook jobs;

    protected ImportWork() {
        this(null, null, null, null);
    }

    @Inject
    ImportWork(CatalogueRegister catalogues, DossierTypeRegister dossierTypes, Registers registers, JobBook jobs) {
        this.catalogues = catalogues;
        this.dossierTypes = dossierTypes;
        this.registers = registers;
        this.jobs = jobs;
    }

    @Override
    public Kind kind() {
        return Kind.TYPE_IMPORT;
    }

    @Override
    public Done handle(JobOrder job, JobTask task) {
        if (task.kind().equals(ImportOrder.RELATIONS)) {
            return relate(job, task);
        }
        ResourceKind kind = ResourceKind.valueOf(task.kind());
        return kind == ResourceKind.CATALOGUE ? catalogue(job, task) : type(job, task, kind);
    }

    private Done catalogue(JobOrder job, JobTask task) {
        CatalogueFacts made = FactsJson.read(task.facts(), CatalogueFacts.class);
        return ImportTypes.named(catalogues, made).map(Done::existing)
                .orElseGet(() -> Done.taken(catalogues.create(job.change(), made).id(), List.of()));
    }

    private Done type(JobOrder job, JobTask task, ResourceKind kind) {
        List<Remark> remarks = new ArrayList<>();
        Map<String, Object> facts = facts(task);
        References.replace(facts, id -> entry(job, id), remarks);
        Optional<UUID> standing = standing(job, kind, facts);
        if (standing.isPresent()) {
            return Done.existing(standing.get());
        }
        if (!Identity.isVersioned(kind)) {
            requireDraft(job, UUID.fromString((String) facts.get("dossierType")));
        }
        facts.remove(Identity.DOCUMENT_TYPE_NAME);
        return Done.taken(registers.create(kind, job.change(), facts), remarks);
    }

    private Optional<UUID> standing(JobOrder job, ResourceKind kind, Map<String, Object> facts) {
        List<Registers.Standing> candidates;
        if (Identity.isVersioned(kind)) {
            candidates = registers.versions(kind, UUID.fromString((String) facts.get("catalogue")), (String) facts.get(Identity.nameField(kind)));
        } else {
            candidates = registers.parts(kind, UUID.fromString((String) facts.get("dossierType")));
            if (kind == ResourceKind.DOSSIER_DOCUMENT_TYPE) {
                registers.name(facts);
            }
        }
        List<String> identity = Identity.of(kind, facts);
        return candidates.stream().filter(c -> c.identity().equals(identity)).map(Registers.Standing::id)
                .filter(id -> !jobs.hasEntry(job.id(), id)).findFirst();
    }

    private DossierTypeView requireDraft(JobOrder job, UUID dossierType) {
        DossierTypeView type = dossierTypes.read(job.change().by(), dossierType);
        if (!Boolean.TRUE.equals(type.draft())) {
            throw new DomainException.Invalid("dossierType", "non-concept-zaaktype", "The dossier type is final");
        }
        return type;
    }

    private Done relate(JobOrder job, JobTask task) {
        UUID type = entry(job, task.source()).orElseThrow(
                () -> new DomainException.Invalid("dossierType", "reference-missing", "The dossier type was not imported"));
        List<Remark> remarks = new ArrayList<>();
        Map<String, Object> wanted = facts(task);
        References.replace(wanted, id -> entry(job, id), remarks);
        DossierTypeView before = dossierTypes.read(job.change().by(), type);
        DossierTypeFacts after = with(before, wanted);
        if (after.equals(FactsJson.convert(before, DossierTypeFacts.class))) {
            return remarks.isEmpty() ? Done.existing(type) : new Done(Outcome.TAKEN, type, remarks);
        }
        requireDraft(job, type);
        dossierTypes.change(job.change(), type, view -> with(view, wanted));
        return Done.taken(type, remarks);
    }

    /** The type with these relations beside those it has. */
    private static DossierTypeFacts with(DossierTypeView view, Map<String, Object> wanted) {
        Map<String, Object> facts = Registers.map(FactsJson.convert(view, DossierTypeFacts.class));
        wanted.forEach((field, values) -> {
            List<Object> all = new ArrayList<>((List<?>) facts.get(field));
            ((List<?>) values).stream().filter(v -> !has(all, v)).forEach(all::add);
            facts.put(field, all);
        });
        return FactsJson.convert(facts, DossierTypeFacts.class);
    }

    private static boolean has(List<Object> all, Object wanted) {
        return wanted instanceof Map<?, ?> relation
                ? all.stream().anyMatch(o -> o instanceof Map<?, ?> other && other.get("dossierType").equals(relation.get("dossierType"))
                        && java.util.Objects.equals(other.get("relation"), relation.get("relation")))
                : all.contains(wanted);
    }

    private Optional<UUID> entry(JobOrder job, UUID exported) {
        if (exported.equals(TypeImports.CATALOGUE)) {
            ImportOrder order = FactsJson.read(job.parameters(), ImportOrder.class);
            return order.catalogue() != null ? Optional.of(order.catalogue()) : jobs.entryOf(job.id(), exported);
        }
        return jobs.entryOf(job.id(), exported);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(JobTask task) {
        return new HashMap<>(FactsJson.read(task.facts(), Map.class));
    }
}
