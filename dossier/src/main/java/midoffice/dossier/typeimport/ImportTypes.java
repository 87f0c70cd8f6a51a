package midoffice.dossier.typeimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.Jobs.Kind;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.register.CatalogueRegister;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueView;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.job.JobBook;
import midoffice.dossier.job.JobBook.NewRow;
import midoffice.dossier.type.TypeChecks;

/** Keeps what was exported as a job, and lets what was imported be made final. */
@ApplicationScoped
class ImportTypes implements TypeImports {

    private static final Caller READER = Caller.system("import of types");
    private static final int MOST_CATALOGUES = 500;
    private static final String DOMAIN = "[A-Z]{1,5}";
    private static final String OWNER = "\\d{9}";

    private final CatalogueRegister catalogues;
    private final Registers registers;
    private final TypeChecks checks;
    private final JobBook jobs;
    private final PublishTypes publishing;

    protected ImportTypes() {
        this(null, null, null, null, null);
    }

    @Inject
    ImportTypes(CatalogueRegister catalogues, Registers registers, TypeChecks checks, JobBook jobs, PublishTypes publishing) {
        this.catalogues = catalogues;
        this.registers = registers;
        this.checks = checks;
        this.jobs = jobs;
        this.publishing = publishing;
    }

    @Override
    @Transactional
    public List<CatalogueChoice> catalogues(Caller caller) {
        require(caller);
        return catalogues.list(READER, Criteria.first(MOST_CATALOGUES)).rows().stream()
                .map(c -> new CatalogueChoice(c.id(), c.domain(), c.organisationNumber(), c.name())).toList();
    }

    @Override
    @Transactional
    public UUID prepare(Caller caller, Target target, String file, List<Row> rows) {
        require(caller);
        if (rows.isEmpty()) {
            throw new DomainException.Invalid("file", "nothing-to-import", "There are no types in it");
        }
        Optional<UUID> catalogue = existing(target);
        Forecast forecast = new Forecast(registers, checks, catalogue.orElse(null));
        List<NewRow> ordered = new ArrayList<>();
        if (catalogue.isEmpty()) {
            ordered.add(new NewRow(ResourceKind.CATALOGUE.name(), TypeImports.CATALOGUE, target.made().domain(), target.made(), List.of(),
                    List.of(), Outcome.TAKEN));
        }
        for (ResourceKind kind : ImportOrder.ORDER) {
            rows.stream().filter(row -> row.kind() == kind).map(forecast::of).forEach(ordered::add);
        }
        ordered.addAll(forecast.relations());
        return jobs.prepare(Kind.TYPE_IMPORT, file, new ImportOrder(catalogue.orElse(null), target.made()), null, caller, ordered);
    }

    private Optional<UUID> existing(Target target) {
        if (target.catalogue() != null) {
            UUID known = catalogues.list(READER, Criteria.first(MOST_CATALOGUES)).rows().stream().map(CatalogueView::id)
                    .filter(target.catalogue()::equals).findFirst().orElseThrow(() -> new DomainException.Invalid("catalogue", "catalogue-unknown", "There is no such catalogue"));
            return Optional.of(known);
        }
        CatalogueFacts made = target.made();
        if (made == null || made.domain() == null || !made.domain().matches(DOMAIN)) {
            throw new DomainException.Invalid("domain", "catalogue-invalid", "A domain has one to five capitals");
        }
        if (made.organisationNumber() == null || !made.organisationNumber().matches(OWNER)) {
            throw new DomainException.Invalid("organisationNumber", "catalogue-invalid", "The number of an organisation has nine digits");
        }
        return named(catalogues, made);
    }

    /** The catalogue with that domain and owner. */
    static Optional<UUID> named(CatalogueRegister catalogues, CatalogueFacts made) {
        return catalogues.list(READER, new Criteria(List.of(new Criterion("domain", Operator.EQ, made.domain()),
                new Criterion("organisationNumber", Operator.EQ, made.organisationNumber())), List.of(), 1, 1)).rows().stream()
                .map(CatalogueView::id).findFirst();
    }

    @Override
    @Transactional
    public List<Draft> drafts(Caller caller, UUID job) {
        require(caller);
        return publishing.drafts(jobs.entries(job, ResourceKind.DOSSIER_TYPE.name()));
    }

    @Override
    @Transactional
    public UUID publish(Caller caller, UUID job, Collection<UUID> chosen) {
        require(caller);
        return publishing.order(caller, job, chosen);
    }

    private static void require(Caller caller) {
        caller.requireAny(Role.PROCESS_ANALYST, Role.SYSTEM);
    }
}
