package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.catalogue.api.ProductHistory.Times;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;

/** Products and their versions in the database. */
@ApplicationScoped
public class ProductRepository {

    private static final String IN_FORCE = "from Product p, ProductVersion v"
            + " where v.productId = p.id and v.number = p.versionInForce and p.retracted is null";
    private static final String ROW = "select p.id, p.slug, v.title, v.summary, p.cluster, v.formKey " + IN_FORCE;

    @PersistenceContext(unitName = "cataloguePU")
    private EntityManager em;

    Product find(ProductId product) {
        return em.find(Product.class, product.value());
    }

    Optional<Product> find(String slug) {
        return em.createQuery("select p from Product p where p.slug = :slug", Product.class).setParameter("slug", slug).getResultStream()
                .findFirst();
    }

    Optional<ProductView> version(Product product, int number) {
        return em.createQuery("select v from ProductVersion v where v.productId = :product and v.number = :number", ProductVersion.class)
                .setParameter("product", product.id().value())
                .setParameter("number", number)
                .getResultStream().findFirst()
                .map(version -> version.view(product));
    }

    /** When the first version and that version were published. */
    Optional<Times> times(ProductId product, int number) {
        List<Object[]> versions = em.createQuery("select v.number, v.published from ProductVersion v where v.productId = :product"
                + " and (v.number = :number or v.number = 1) order by v.number", Object[].class)
                .setParameter("product", product.value()).setParameter("number", number).getResultList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Object[] last = versions.get(versions.size() - 1);
        return (int) last[0] == number ? Optional.of(new Times((Instant) versions.get(0)[1], (Instant) last[1])) : Optional.empty();
    }

    /** Everything in force, whole; for the search index. */
    List<ProductView> inForce() {
        return em.createQuery("select p, v " + IN_FORCE, Object[].class).getResultList().stream()
                .map(pair -> ((ProductVersion) pair[1]).view((Product) pair[0]))
                .toList();
    }

    /** A product that was ever published, with the title of its last version. */
    record Titled(Product product, LocalizedText title, Instant published) {
    }

    List<Titled> titles() {
        return em.createQuery("select p, v.title, v.published from Product p, ProductVersion v"
                + " where v.productId = p.id and v.number = p.versionInForce", Object[].class).getResultList().stream()
                .map(row -> new Titled((Product) row[0], (LocalizedText) row[1], (Instant) row[2])).toList();
    }

    List<Product> ofUnit(String unit) {
        return em.createQuery("select p from Product p where p.unit = :unit", Product.class).setParameter("unit", unit).getResultList();
    }

    List<ProductVersion> versions(Product product) {
        return em.createQuery("select v from ProductVersion v where v.productId = :product order by v.number desc", ProductVersion.class)
                .setParameter("product", product.id().value()).getResultList();
    }

    List<ProductRow> rows(String cluster) {
        TypedQuery<Object[]> query = em.createQuery(ROW + within(cluster), Object[].class);
        return rows(query, cluster);
    }

    List<ProductRow> mostAsked(String cluster, int limit) {
        TypedQuery<Object[]> query = em.createQuery(ROW + within(cluster) + " order by p.popularity desc, p.slug", Object[].class);
        return rows(query.setMaxResults(limit), cluster);
    }

    private static String within(String cluster) {
        return cluster == null ? "" : " and p.cluster = :cluster";
    }

    private static List<ProductRow> rows(TypedQuery<Object[]> query, String cluster) {
        if (cluster != null) {
            query.setParameter("cluster", cluster);
        }
        return query.getResultList().stream().map(row ->
                new ProductRow(new ProductId((UUID) row[0]), (String) row[1], (LocalizedText) row[2],
                (LocalizedText) row[3], (String) row[4], row[5] != null)).toList();
    }

    void add(Object entity) {
        em.persist(entity);
    }

    /** @throws DomainException.Stale {@code product-changed} when somebody else published the same product at the same time */
    void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw changed(e);
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLIntegrityConstraintViolationException) {
                    throw changed(e);
                }
            }
            throw e;
        }
    }

    private static DomainException.Stale changed(Exception cause) {
        DomainException.Stale stale = new DomainException.Stale("product-changed",
                "Somebody else published this product at the same time.");
        stale.initCause(cause);
        return stale;
    }
}
