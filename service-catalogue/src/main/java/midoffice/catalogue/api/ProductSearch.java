package midoffice.catalogue.api;

import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.crm.api.common.Language;

/** Finds products by the words of citizens: compounds, synonyms and typing mistakes included. Public. */
public interface ProductSearch {

    /**
     * Best match first; empty for an empty query.
     *
     * @param query   what the citizen typed; cut after 200 characters
     * @param cluster code of the cluster to search in, null for all
     * @param limit   1 to 50
     */
    List<ProductRow> search(String query, String cluster, Language language, int limit);

    /**
     * Best match first, narrowed by a filter; without a query everything that passes the filter, by title.
     *
     * @param query what the citizen typed, may be empty; cut after 200 characters
     * @param limit 1 to 500
     */
    Found find(String query, Filter filter, Language language, int limit);

    /** Rebuilds the whole index from the database; at start-up, by the clock. */
    void rebuild();

    /**
     * What must hold of every product found; null asks nothing.
     *
     * @param cluster   code of the cluster
     * @param lifeEvent code of the life event
     * @param online    only what can be requested online now
     */
    record Filter(String cluster, Theme theme, TargetGroup target, String lifeEvent, boolean online) {

        /** Lets everything pass. */
        public static final Filter NONE = new Filter(null, null, null, null, false);
    }

    /**
     * Products found, and how many there would be with one filter more.
     *
     * @param total    how many pass query and filter, also those beyond the limit
     * @param clusters number by code of cluster
     * @param themes   number by theme
     * @param targets  number by target group
     * @param online   how many can be requested online now
     */
    record Found(List<ProductRow> rows, int total, Map<String, Integer> clusters, Map<Theme, Integer> themes,
            Map<TargetGroup, Integer> targets, int online) {
    }
}
