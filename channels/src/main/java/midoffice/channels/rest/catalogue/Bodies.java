package midoffice.channels.rest.catalogue;

import java.math.BigDecimal;
import java.util.List;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.crm.api.common.Address;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** The JSON of this door. It is an outside contract: fields are added, never renamed. */
public final class Bodies {

    private Bodies() {
    }

    /** A list; {@code count} is how many there are, also when fewer were asked for. */
    public record Items<T>(int count, List<T> items) {

        static <T> Items<T> of(List<T> items) {
            return new Items<>(items.size(), items);
        }

        /** The first of them. */
        static <T> Items<T> first(List<T> all, int limit) {
            return new Items<>(all.size(), all.subList(0, Math.min(limit, all.size())));
        }
    }

    /** A product in a list. */
    public record ProductItem(String id, String slug, String title, String summary, String cluster, boolean online) {

        static ProductItem of(ProductRow row, Language language) {
            return new ProductItem(row.id().toString(), row.slug(), row.title().in(language), row.summary().in(language), row.cluster(),
                    row.online());
        }
    }

    /** A product, whole; {@code norm} in working days, {@code amount} in euros and absent when it depends. */
    public record Product(String id, int version, String slug, String title, String summary, String cluster, String unit, boolean online,
            String what, String forWhom, List<String> conditions, List<String> bring, String cost, BigDecimal amount, int norm,
            List<String> next, List<String> legalBasis, List<String> doors, List<String> keywords) {

        static Product of(ProductView p, Language language) {
            return new Product(p.id().toString(), p.version(), p.slug(), p.title().in(language), p.summary().in(language), p.cluster(),
                    p.unit().code(), p.formKey() != null, p.what().in(language), p.forWhom().in(language),
                    lines(p.conditions(), language), lines(p.bring(), language),
                    p.cost().in(language), p.amount(), p.norm(), lines(p.next(), language), lines(p.legalBasis(), language),
                    p.doors().stream().sorted().map(Enum::name).toList(), p.keywords());
        }

        private static List<String> lines(LocalizedText text, Language language) {
            return text.in(language).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** A demand cluster. */
    public record Cluster(String code, String name, String description, String icon, int position) {

        static Cluster of(ClusterView cluster, Language language) {
            return new Cluster(cluster.code(), cluster.name().in(language), cluster.description().in(language), cluster.icon(),
                    cluster.position());
        }
    }

    /** A unit with the site where it can be visited; {@code site} is absent when it has no desk. */
    public record Unit(String code, String name, String phone, String email, Site site) {

        static Unit of(UnitView unit, SiteView site, Language language) {
            return new Unit(unit.id().code(), unit.name().in(language), unit.phone(), unit.email(), site == null ? null : Site.of(site));
        }
    }

    /** A place to visit. */
    public record Site(String code, String name, String street, String houseNumber, String box, String postcode, String municipality,
            List<Period> hours) {

        static Site of(SiteView site) {
            Address address = site.address();
            List<Period> hours = site.hours().stream().map(h -> new Period(h.day().name(), h.from().toString(), h.until().toString()))
                    .toList();
            return new Site(site.code(), site.name(), address.street(), address.houseNumber(), address.box(), address.postcode(),
                    address.municipality(), hours);
        }
    }

    /** An opening period, every week; {@code until} is exclusive. */
    public record Period(String day, String from, String until) {
    }
}
