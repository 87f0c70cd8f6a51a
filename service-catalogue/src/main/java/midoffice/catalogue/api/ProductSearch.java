package midoffice.catalogue.api;

import java.util.List;
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

    /** Rebuilds the whole index from the database; at start-up, by the clock. */
    void rebuild();
}
