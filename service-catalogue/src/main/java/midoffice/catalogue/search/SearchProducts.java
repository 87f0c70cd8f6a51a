package midoffice.catalogue.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.catalogue.api.event.ProductPublished;
import midoffice.catalogue.api.event.ProductRetracted;
import midoffice.catalogue.api.event.SynonymsChanged;
import midoffice.catalogue.product.PublishedProducts;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Searches the published products. A committed publication only marks the index as stale; the next search makes a new one, outside the
 * transaction that ended, so that forty publications in a row cost one index. Other nodes of a cluster learn of it when the clock calls
 * {@link #rebuild()}.
 */
@ApplicationScoped
public class SearchProducts implements ProductSearch {

    private static final int LONGEST_QUERY = 200;
    private static final int MOST = 50;
    private static final int MOST_FILTERED = 500;

    private final PublishedProducts published;
    private final KeepSearchWords words;
    private final Path lists;
    private final AtomicBoolean stale = new AtomicBoolean(true);
    private final ReentrantLock rebuilding = new ReentrantLock();
    private WordLists builtIn;
    private volatile ProductIndex index;

    protected SearchProducts() {
        this(null, null, Optional.empty());
    }

    /** @param lists folder with the city's own {@code compounds.txt} and {@code synonyms.txt}; the built-in lists when not configured */
    @Inject
    public SearchProducts(PublishedProducts published, KeepSearchWords words,
            @ConfigProperty(name = "midoffice.catalogue.search.lists") Optional<String> lists) {
        this.published = published;
        this.words = words;
        this.lists = lists.map(Path::of).orElse(null);
    }

    @PostConstruct
    void readLists() {
        builtIn = WordLists.read(lists);
    }

    @Override
    public List<ProductRow> search(String query, String cluster, Language language, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new DomainException.Invalid("limit", "out-of-range", "The limit is 1 to " + MOST + ".");
        }
        if (query == null || query.isBlank()) {
            return List.of();
        }
        return current().search(cut(query), cluster, language, limit);
    }

    @Override
    public Found find(String query, Filter filter, Language language, int limit) {
        if (limit < 1 || limit > MOST_FILTERED) {
            throw new DomainException.Invalid("limit", "out-of-range", "The limit is 1 to " + MOST_FILTERED + ".");
        }
        return current().find(query == null ? "" : cut(query), filter, language, limit);
    }

    private static String cut(String query) {
        return query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    }

    /** Whoever finds the index stale renews it; others meanwhile search the one before. */
    private ProductIndex current() {
        if (index == null) {
            rebuildWhenStale();
        } else if (stale.get() && rebuilding.tryLock()) {
            try {
                rebuildWhenStale();
            } finally {
                rebuilding.unlock();
            }
        }
        return index;
    }

    private void rebuildWhenStale() {
        rebuilding.lock();
        try {
            if (stale.get() || index == null) {
                rebuild();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    @Override
    public void rebuild() {
        rebuilding.lock();
        try {
            // Before reading: what is published while we read makes it stale again.
            stale.set(false);
            index = ProductIndex.of(published.all(), new LanguageAnalysis(builtIn.with(words.groups())));
        } catch (RuntimeException e) {
            stale.set(true);
            throw e;
        } finally {
            rebuilding.unlock();
        }
    }

    void noticePublished(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductPublished event) {
        stale.set(true);
    }

    void noticeRetracted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductRetracted event) {
        stale.set(true);
    }

    void noticeSynonyms(@Observes(during = TransactionPhase.AFTER_SUCCESS) SynonymsChanged event) {
        stale.set(true);
    }
}
