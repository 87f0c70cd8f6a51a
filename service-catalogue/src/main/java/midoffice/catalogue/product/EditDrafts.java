package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductUse;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/** Writes drafts of products and puts them in force. */
@Transactional
@ApplicationScoped
public class EditDrafts implements ProductDrafts {

    private static final int REMARK = 1000;
    private static final Role[] READERS = {Role.CATALOGUE_EDITOR, Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM, Role.SYSTEM};

    private final ProductRepository products;
    private final DraftRepository drafts;
    private final Products publishing;
    private final CityPlaces city;
    private final Units units;
    private final Instance<ProductUse> uses;
    private final Clock clock;

    protected EditDrafts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public EditDrafts(ProductRepository products, DraftRepository drafts, Products publishing, CityPlaces city, Units units,
            @Any Instance<ProductUse> uses, Clock clock) {
        this.products = products;
        this.drafts = drafts;
        this.publishing = publishing;
        this.city = city;
        this.units = units;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public List<ProductLine> list(Caller caller, Filter filter) {
        requireStaff(caller);
        Set<UnitId> open = units.all().stream().map(UnitView::id).collect(Collectors.toSet());
        Map<ProductId, ProductLine> lines = new LinkedHashMap<>();
        products.titles().forEach(title -> {
            Product product = title.product();
            State state = product.isInForce() ? State.PUBLISHED : State.RETRACTED;
            lines.put(product.id(), new ProductLine(product.id(), product.slug(), title.title(), state, product.versionInForce(),
                    product.cluster(), new UnitId(product.unit()), open.contains(new UnitId(product.unit())), title.published()));
        });
        for (ProductDraft draft : drafts.all(caller.hasAny(READERS) ? null : caller.unit())) {
            ProductId id = new ProductId(draft.productId());
            ProductLine published = lines.get(id);
            UnitId unit = new UnitId(draft.unit());
            lines.put(id, new ProductLine(id, draft.slug(), draft.title(), draft.state(), published == null ? 0 : published.version(),
                    published == null ? draft.cluster() : published.cluster(), unit, open.contains(unit), draft.changed()));
        }
        return lines.values().stream().filter(line -> filter.state() == null || filter.state() == line.state())
                .filter(line -> filter.cluster() == null || filter.cluster().equals(line.cluster()))
                .filter(line -> filter.unit() == null || filter.unit().equals(line.unit()))
                .filter(line -> filter.owned() == null || filter.owned() == line.owned())
                .sorted(Comparator.comparing((ProductLine line) -> line.title().in(Language.NL), String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    public Optional<DraftView> find(Caller caller, ProductId id) {
        requireStaff(caller);
        return drafts.find(id).filter(draft -> caller.hasAny(READERS) || new UnitId(draft.unit()).equals(caller.unit()))
                .map(draft -> view(draft, products.find(id)));
    }

    private DraftView view(ProductDraft draft, Product product) {
        ProductView content = ProductContent.read(draft.content(), product);
        return new DraftView(product.id(), draft.version(), draft.state(), product.versionInForce(),
                draft.baseVersion() != product.versionInForce(), content, draft.remark(), draft.publishOn(), draft.changed(), draft.changedBy(),
                ProductRules.faults(content, city.now()));
    }

    @Override
    public DraftView start(Caller caller, ProductId id) {
        Product product = known(id);
        Optional<ProductDraft> open = drafts.find(id);
        if (open.isPresent()) {
            requireWriter(caller, open.get().unit());
            return view(open.get(), product);
        }
        requireWriter(caller, product.unit());
        return view(begun(caller, product), product);
    }

    /** A draft that says what the version in force says. */
    private ProductDraft begun(Caller caller, Product product) {
        ProductView base = products.version(product, product.versionInForce())
                .orElseThrow(() -> new DomainException.NotFound("product-not-found", "No published product " + product.id()));
        ProductDraft draft = ProductDraft.of(product, base, clock.instant(), caller.name());
        drafts.add(draft);
        return draft;
    }

    @Override
    public DraftView create(Caller caller, ProductView content) {
        requireWriter(caller, content.unit() == null ? null : content.unit().code());
        List<Violation> wrong = new ArrayList<>(ProductRules.faultsOfDraft(content, city.now()));
        if (content.slug() != null && products.find(content.slug()).isPresent()) {
            wrong.add(new Violation("slug", "slug-taken", "There is a product " + content.slug() + " already."));
        }
        ProductRules.refuse(content, wrong);
        Product product = Product.named(content.slug());
        products.add(product);
        products.flush();
        ProductDraft draft = ProductDraft.of(product, content, clock.instant(), caller.name());
        drafts.add(draft);
        return view(draft, product);
    }

    @Override
    public DraftView save(Caller caller, ProductId id, long seen, ProductView content) {
        Product product = known(id);
        ProductDraft draft = writable(caller, id, seen);
        // The address of a product is promised to citizens and other systems: it never changes.
        ProductView wanted = content.identified(product.id(), product.versionInForce(), product.slug(), product.popularity());
        requireWriter(caller, wanted.unit() == null ? draft.unit() : wanted.unit().code());
        ProductRules.refuse(wanted, ProductRules.faultsOfDraft(wanted, city.now()));
        draft.write(product, wanted, clock.instant(), caller.name());
        drafts.flush();
        return view(draft, product);
    }

    @Override
    public void submit(Caller caller, ProductId id, long seen) {
        ProductDraft draft = writable(caller, id, seen);
        requireWhole(draft);
        draft.become(State.TO_REVIEW, null);
        drafts.flush();
    }

    @Override
    public void sendBack(Caller caller, ProductId id, long seen, String remark) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        requireRemark(remark);
        writable(caller, id, seen).become(State.DRAFT, remark.strip());
        drafts.flush();
    }

    @Override
    public void needRevision(Caller caller, ProductId id, String remark) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        requireRemark(remark);
        Product product = known(id);
        drafts.find(id).orElseGet(() -> begun(caller, product)).become(State.REVISION_NEEDED, remark.strip());
        drafts.flush();
    }

    @Override
    public void publish(Caller caller, ProductId id, long seen, LocalDate on) {
        caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
        ProductDraft draft = writable(caller, id, seen);
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        if (on != null && on.isBefore(today)) {
            throw new DomainException.Invalid("publishOn", "date-past", "A product cannot be in force since " + on + ".");
        }
        if (on == null || on.equals(today)) {
            putInForce(caller, draft);
            return;
        }
        requireWhole(draft);
        draft.approve(on, caller.subject());
        drafts.flush();
    }

    private void putInForce(Caller caller, ProductDraft draft) {
        Product product = known(new ProductId(draft.productId()));
        if (draft.baseVersion() != product.versionInForce()) {
            throw new DomainException.Conflict("draft-outdated", "Version " + product.versionInForce() + " of " + product.slug()
                    + " was published after this draft was begun from version " + draft.baseVersion());
        }
        ProductView content = ProductContent.read(draft.content(), product);
        drafts.remove(draft);
        publishing.publish(caller, content);
    }

    @Override
    public void discard(Caller caller, ProductId id, long seen) {
        drafts.remove(writable(caller, id, seen));
    }

    @Override
    public List<ProductId> due(Caller caller) {
        caller.requireAny(Role.SYSTEM);
        return drafts.due(BelgianCalendar.dayOf(clock.instant()));
    }

    @Override
    public void publishDue(Caller caller, ProductId id) {
        caller.requireAny(Role.SYSTEM);
        LocalDate today = BelgianCalendar.dayOf(clock.instant());
        drafts.find(id).filter(draft -> draft.publishOn() != null && !draft.publishOn().isAfter(today))
                .ifPresent(draft -> putInForce(new Caller(draft.approvedBy(), draft.approvedBy(), Set.of(Role.SYSTEM), null, null,
                        "publication on a day"), draft));
    }

    @Override
    public List<VersionLine> versions(Caller caller, ProductId id) {
        requireStaff(caller);
        Product product = known(id);
        return products.versions(product).stream().map(version -> new VersionLine(version.number(), version.published(), version.publishedBy(),
                product.isInForce() && version.number() == product.versionInForce())).toList();
    }

    @Override
    public List<Difference> differences(Caller caller, ProductId id, int before, int after) {
        requireStaff(caller);
        Map<String, String> old = ProductFields.of(read(caller, id, before));
        Map<String, String> fresh = ProductFields.of(read(caller, id, after));
        Set<String> names = new TreeSet<>(Comparator.comparingInt(ProductFields.ALL::indexOf));
        names.addAll(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream().filter(name -> !Objects.equals(old.get(name), fresh.get(name)))
                .map(name -> new Difference(name, old.get(name), fresh.get(name))).toList();
    }

    private ProductView read(Caller caller, ProductId id, int number) {
        Optional<ProductView> found = number == 0 ? find(caller, id).map(DraftView::content) : products.version(known(id), number);
        return found.orElseThrow(() -> new DomainException.NotFound("version-not-found", "No version " + number + " of " + id));
    }

    @Override
    public List<ProductUse.Use> uses(Caller caller, ProductId id) {
        requireStaff(caller);
        Product product = known(id);
        List<ProductUse.Use> all = new ArrayList<>();
        products.version(product, product.versionInForce()).ifPresent(content -> {
            delivery("form", content.formKey(), all);
            delivery("process", content.details().processKey(), all);
            delivery("dossier-type", content.details().dossierType(), all);
            delivery("decision-table", content.details().eligibilityTable(), all);
        });
        uses.forEach(use -> all.addAll(use.of(caller, id)));
        return all;
    }

    /** What delivers it is named by the product itself. */
    private static void delivery(String kind, String key, List<ProductUse.Use> all) {
        if (key != null) {
            all.add(new ProductUse.Use(kind, key, 1));
        }
    }

    private void requireWhole(ProductDraft draft) {
        ProductView content = ProductContent.read(draft.content(), known(new ProductId(draft.productId())));
        ProductRules.refuse(content, ProductRules.faults(content, city.now()));
    }

    private ProductDraft writable(Caller caller, ProductId id, long seen) {
        ProductDraft draft = drafts.find(id).orElseThrow(() -> new DomainException.NotFound("draft-not-found", "No draft of " + id));
        requireWriter(caller, draft.unit());
        if (draft.version() != seen) {
            throw new DomainException.Stale("draft-changed", "Version " + draft.version() + " of the draft, not " + seen);
        }
        return draft;
    }

    private Product known(ProductId id) {
        Product product = products.find(id);
        if (product == null) {
            throw new DomainException.NotFound("product-not-found", "No product " + id);
        }
        return product;
    }

    private static void requireStaff(Caller caller) {
        if (!caller.hasAny(READERS)) {
            caller.requireAny(Role.OFFICIAL);
        }
    }

    private static void requireWriter(Caller caller, String unit) {
        if (caller.hasAny(Role.CATALOGUE_EDITOR, Role.SYSTEM)) {
            return;
        }
        caller.requireAny(Role.OFFICIAL);
        if (unit != null && !new UnitId(unit).equals(caller.unit())) {
            throw new DomainException.Refused("unit-not-yours", caller.subject() + " is not of unit " + unit);
        }
    }

    private static void requireRemark(String remark) {
        if (remark == null || remark.isBlank() || remark.length() > REMARK) {
            throw new DomainException.Invalid("remark", remark == null || remark.isBlank() ? "required" : "too-long",
                    "Say what must be done, in at most " + REMARK + " characters.");
        }
    }
}
