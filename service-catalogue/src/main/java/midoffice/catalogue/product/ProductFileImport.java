package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductDrafts.DraftView;
import midoffice.catalogue.api.ProductDrafts.ProductLine;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductFiles;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.product.ProductRules.City;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** Writes products into a file and takes them from one. Every row is judged before the first is written. */
@Transactional
@ApplicationScoped
public class ProductFileImport implements ProductFiles {

    private static final int CELL = 60_000;

    private final ProductRepository products;
    private final ProductDrafts drafts;
    private final Products publishing;
    private final CityPlaces places;

    protected ProductFileImport() {
        this(null, null, null, null);
    }

    @Inject
    public ProductFileImport(ProductRepository products, ProductDrafts drafts, Products publishing, CityPlaces places) {
        this.products = products;
        this.drafts = drafts;
        this.publishing = publishing;
        this.places = places;
    }

    @Override
    public List<List<String>> export(Caller caller, ProductDrafts.Filter filter) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(ProductFields.ALL);
        for (ProductLine line : drafts.list(caller, filter)) {
            Product product = products.find(line.id());
            Map<String, String> fields = ProductFields.of(drafts.find(caller, line.id()).map(DraftView::content)
                    .orElseGet(() -> products.version(product, product.versionInForce()).orElseThrow()));
            rows.add(ProductFields.ALL.stream().map(name -> fields.getOrDefault(name, "")).toList());
        }
        return rows;
    }

    @Override
    public Report check(Caller caller, byte[] file, boolean publish) {
        return new Judging(caller, publish).judge(file);
    }

    @Override
    public Report take(Caller caller, byte[] file, boolean publish) {
        Judging judging = new Judging(caller, publish);
        Report report = judging.judge(file);
        if (!report.faults().isEmpty()) {
            return report;
        }
        judging.wanted.forEach(wanted -> write(caller, wanted, publish));
        return new Report(report.rows(), List.of(), true);
    }

    private void write(Caller caller, Wanted wanted, boolean publish) {
        if (publish) {
            publishing.publish(caller, wanted.product());
        } else if (wanted.known() == null) {
            drafts.create(caller, wanted.product());
        } else {
            DraftView draft = drafts.start(caller, wanted.known());
            drafts.save(caller, wanted.known(), draft.seen(), wanted.product());
        }
    }

    /** @param known product that is there already, null for a new one */
    private record Wanted(ProductId known, ProductView product) {
    }

    /** One reading of a file. */
    private final class Judging {

        private final Caller caller;
        private final boolean publish;
        private final City city = places.now();
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final List<Wanted> wanted = new ArrayList<>();

        Judging(Caller caller, boolean publish) {
            this.caller = caller;
            this.publish = publish;
            if (publish) {
                caller.requireAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
            } else {
                caller.requireAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL, Role.SYSTEM);
            }
        }

        Report judge(byte[] file) {
            List<ProductCsv.Row> read = ProductCsv.read(file);
            if (read.isEmpty()) {
                throw new DomainException.Invalid("2", "file-empty", "There is no row under the names of the columns.");
            }
            read.forEach(this::judge);
            return new Report(List.copyOf(rows), List.copyOf(faults), false);
        }

        private void judge(ProductCsv.Row row) {
            String slug = row.fields().get("slug").strip();
            List<Violation> wrong = cells(row);
            Outcome outcome = Outcome.REFUSED;
            if (wrong.isEmpty()) {
                outcome = judge(row, slug, wrong);
            }
            wrong.forEach(fault -> faults.add(new Fault(row.line(), shown(slug), fault.field(), fault.code(), fault.message())));
            rows.add(new Row(row.line(), shown(slug), shown(row.fields().get("title.nl")), wrong.isEmpty() ? outcome : Outcome.REFUSED));
        }

        private List<Violation> cells(ProductCsv.Row row) {
            List<Violation> wrong = new ArrayList<>();
            row.fields().forEach((column, value) -> {
                if (value.length() > CELL) {
                    wrong.add(new Violation(column, "cell-too-long", "A cell has at most " + CELL + " characters, this one " + value.length()));
                }
            });
            if (row.extra()) {
                wrong.add(new Violation("", "cells-too-many", "The row has more cells than there are columns."));
            }
            return wrong;
        }

        private Outcome judge(ProductCsv.Row row, String slug, List<Violation> wrong) {
            Long before = lines.putIfAbsent(slug, row.line());
            if (before != null) {
                wrong.add(new Violation("slug", "slug-duplicate", "The same slug stands on line " + before));
                return Outcome.REFUSED;
            }
            Product known = slug.isEmpty() ? null : products.find(slug).orElse(null);
            Optional<ProductView> base = known == null ? Optional.empty() : base(known, wrong);
            if (!wrong.isEmpty()) {
                return Outcome.REFUSED;
            }
            ProductView product = merged(row, known, base, wrong);
            wrong.addAll(publish ? ProductRules.faults(product, city) : ProductRules.faultsOfDraft(product, city));
            mayWrite(product, known, wrong);
            if (base.isPresent() && ProductFields.of(product).equals(ProductFields.of(base.get()))) {
                return Outcome.SAME;
            }
            wanted.add(new Wanted(known == null ? null : known.id(), product));
            return known == null ? Outcome.ADDED : Outcome.CHANGED;
        }

        /** What the file says nothing about stays as it is. */
        private ProductView merged(ProductCsv.Row row, Product known, Optional<ProductView> base, List<Violation> wrong) {
            Map<String, String> fields = new HashMap<>(base.map(ProductFields::of).orElse(Map.of()));
            fields.putAll(row.fields());
            ProductView who = base.orElseGet(() -> known == null ? ProductView.nothing(new ProductId(new UUID(0, 0)), 0, 0)
                    : ProductView.nothing(known.id(), known.versionInForce(), known.popularity()));
            return ProductFields.read(fields, who, wrong);
        }

        private Optional<ProductView> base(Product known, List<Violation> wrong) {
            Optional<DraftView> draft = drafts.find(caller, known.id());
            if (draft.isPresent()) {
                if (publish) {
                    wrong.add(new Violation("slug", "draft-open", "Somebody is writing a draft of this product."));
                }
                return draft.map(DraftView::content);
            }
            Optional<ProductView> version = products.version(known, known.versionInForce());
            if (version.isEmpty()) {
                wrong.add(new Violation("slug", "slug-taken", "Another unit is writing a product of that name."));
            }
            return version;
        }

        private void mayWrite(ProductView product, Product known, List<Violation> wrong) {
            boolean all = caller.hasAny(Role.CATALOGUE_EDITOR, Role.SYSTEM);
            boolean own = Objects.equals(product.unit(), caller.unit())
                    && (known == null || known.unit() == null || known.unit().equals(caller.unit().code()));
            if (!all && !own) {
                wrong.add(new Violation("unit", "unit-not-yours", "The product is not of your unit."));
            }
        }

        private static String shown(String text) {
            return text.length() > 80 ? text.substring(0, 80) + "…" : text;
        }
    }
}
