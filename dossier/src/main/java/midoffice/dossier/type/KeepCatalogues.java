package midoffice.dossier.type;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.CatalogueRegister;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueView;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/** Keeps the catalogues. */
@ApplicationScoped
class KeepCatalogues extends Shelf<Catalogue, CatalogueFacts, CatalogueView> implements CatalogueRegister {

    private final CatalogueRepository catalogues;
    private final DossierTypeRepository dossierTypes;
    private final DocumentTypeRepository documentTypes;
    private final DecisionTypeRepository decisionTypes;
    private final Clock clock;

    protected KeepCatalogues() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    KeepCatalogues(CatalogueRepository catalogues, DossierTypeRepository dossierTypes, DocumentTypeRepository documentTypes,
            DecisionTypeRepository decisionTypes, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.CATALOGUE, catalogues, rights, trail);
        this.catalogues = catalogues;
        this.dossierTypes = dossierTypes;
        this.documentTypes = documentTypes;
        this.decisionTypes = decisionTypes;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.TYPES_READ};
    }

    @Override
    protected Reach visible(Caller caller) {
        return KeepTypes.readable(rights(), caller);
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.TYPES_WRITE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.TYPES_WRITE, Permission.TYPES_FORCE_WRITE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.TYPES_WRITE, Permission.TYPES_FORCE_DELETE};
    }

    @Override
    protected Catalogue build(Change change, CatalogueFacts facts, Reach reach) {
        requireFree(facts, null);
        return new Catalogue(facts, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected void apply(Change change, Catalogue row, CatalogueFacts facts, Reach reach) {
        requireFree(facts, row);
        row.change(facts);
    }

    private void requireFree(CatalogueFacts facts, Catalogue self) {
        catalogues.of(facts.domain(), facts.organisationNumber()).filter(other -> self == null
                || !other.id().equals(self.id())).ifPresent(other -> {
            throw new DomainException.Invalid("domain", "unique", "This organisation has a catalogue for that domain already");
        });
    }

    @Override
    protected void release(Change change, Catalogue row) {
        if (!dossierTypes.in(row.id()).isEmpty() || !documentTypes.in(row.id()).isEmpty() || !decisionTypes.in(row.id()).isEmpty()) {
            throw new DomainException.Invalid("", "pending-relations", "There are types in the catalogue");
        }
    }

    @Override
    protected CatalogueView view(Catalogue row) {
        return row.view(Map.of("dossierTypes", ids(dossierTypes.in(row.id())), "decisionTypes", ids(decisionTypes.in(row.id())),
                "decisionTypeDescriptions", names(decisionTypes.in(row.id())), "documentTypes", ids(documentTypes.in(row.id())),
                "documentTypeDescriptions", names(documentTypes.in(row.id()))));
    }

    private static List<Object> ids(List<Object[]> types) {
        return types.stream().map(type -> type[0]).toList();
    }

    private static List<Object> names(List<Object[]> types) {
        return types.stream().map(type -> type[1]).distinct().toList();
    }

    @Override
    @Transactional
    public CatalogueView read(Caller caller, UUID id) {
        CatalogueView view = super.read(caller, id);
        return KeepTypes.readsSome(visible(caller)) ? discreet(view) : view;
    }

    @Override
    @Transactional
    public Listing<CatalogueView> list(Caller caller, Criteria criteria) {
        Listing<CatalogueView> all = super.list(caller, criteria);
        return KeepTypes.readsSome(visible(caller)) ? new Listing<>(all.rows().stream().map(KeepCatalogues::discreet).toList(), all.count()) : all;
    }

    /** The catalogue without its dossier types. */
    private static CatalogueView discreet(CatalogueView view) {
        Map<String, Object> some = KeepVersions.map(view);
        some.put("dossierTypes", List.of());
        return FactsJson.convert(some, CatalogueView.class);
    }

    @Override
    protected Mark mark(Catalogue row) {
        return Mark.main(ResourceKind.CATALOGUE, row.id(), row.domain(), Map.of());
    }
}
