package midoffice.dossier.typeimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.TypeImports.Draft;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.PublicationState;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.job.JobBook;
import midoffice.dossier.job.JobBook.NewRow;
import midoffice.dossier.job.JobOrder;
import midoffice.dossier.job.JobTask;
import midoffice.dossier.job.JobWork;

/** Makes imported types final, what they refer to first; a type that may not be is refused with the register's own reason. */
@ApplicationScoped
class PublishTypes implements JobWork {

    private static final Caller READER = Caller.system("import of types");
    private static final Criteria DRAFTS = Criteria.where("publicationState", PublicationState.DRAFT, 10_000);

    private final DossierTypeRegister dossierTypes;
    private final DocumentTypeRegister documentTypes;
    private final DecisionTypeRegister decisionTypes;
    private final JobBook jobs;

    protected PublishTypes() {
        this(null, null, null, null);
    }

    @Inject
    PublishTypes(DossierTypeRegister dossierTypes, DocumentTypeRegister documentTypes, DecisionTypeRegister decisionTypes, JobBook jobs) {
        this.dossierTypes = dossierTypes;
        this.documentTypes = documentTypes;
        this.decisionTypes = decisionTypes;
        this.jobs = jobs;
    }

    /** Those of these dossier types that are drafts; one that was removed since is left out. */
    List<Draft> drafts(List<UUID> imported) {
        return views(imported).stream().map(t -> new Draft(t.id(), t.identification(), t.description(), t.validFrom(), t.validUntil())).toList();
    }

    private List<DossierTypeView> views(List<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        return dossierTypes.list(READER, DRAFTS).rows().stream().filter(t -> wanted.contains(t.id())).toList();
    }

    /** @throws DomainException.Invalid {@code nothing-to-publish} */
    UUID order(Caller caller, UUID job, Collection<UUID> chosen) {
        List<DossierTypeView> types = views(jobs.entries(job, ResourceKind.DOSSIER_TYPE.name())).stream()
                .filter(t -> chosen.isEmpty() || chosen.contains(t.id())).toList();
        Set<UUID> decisions = new LinkedHashSet<>();
        Set<UUID> documents = new LinkedHashSet<>();
        types.forEach(type -> {
            decisions.addAll(type.decisionTypes());
            documents.addAll(type.documentTypes());
        });
        if (chosen.isEmpty()) {
            decisions.addAll(jobs.entries(job, ResourceKind.DECISION_TYPE.name()));
            documents.addAll(jobs.entries(job, ResourceKind.DOCUMENT_TYPE.name()));
        }
        List<NewRow> rows = new ArrayList<>();
        decisionTypes.list(READER, DRAFTS).rows().stream().filter(t -> decisions.contains(t.id())).forEach(type -> {
            documents.addAll(type.documentTypes());
            rows.add(row(ResourceKind.DECISION_TYPE, type.id(), type.description()));
        });
        rows.addAll(0, documentTypes.list(READER, DRAFTS).rows().stream().filter(t -> documents.contains(t.id()))
                .map(t -> row(ResourceKind.DOCUMENT_TYPE, t.id(), t.description())).toList());
        types.forEach(t -> rows.add(row(ResourceKind.DOSSIER_TYPE, t.id(), t.identification() + " " + t.description())));
        if (rows.isEmpty()) {
            throw new DomainException.Invalid("", "nothing-to-publish", "Everything that was imported is final");
        }
        return jobs.start(Kind.TYPE_PUBLICATION, jobs.title(job), Map.of("import", job), null, caller, rows);
    }

    private static NewRow row(ResourceKind kind, UUID id, String label) {
        return new NewRow(kind.name(), id, label, Map.of(), List.of(), List.of(), Outcome.TAKEN);
    }

    @Override
    public Kind kind() {
        return Kind.TYPE_PUBLICATION;
    }

    @Override
    public Done handle(JobOrder job, JobTask task) {
        UUID id = task.source();
        boolean draft;
        switch (ResourceKind.valueOf(task.kind())) {
            case DOCUMENT_TYPE -> {
                draft = Boolean.TRUE.equals(documentTypes.read(job.change().by(), id).draft());
                documentTypes.publish(job.change(), id);
            }
            case DECISION_TYPE -> {
                draft = Boolean.TRUE.equals(decisionTypes.read(job.change().by(), id).draft());
                decisionTypes.publish(job.change(), id);
            }
            default -> {
                draft = Boolean.TRUE.equals(dossierTypes.read(job.change().by(), id).draft());
                dossierTypes.publish(job.change(), id);
            }
        }
        return draft ? Done.taken(id, List.of()) : Done.existing(id);
    }
}
