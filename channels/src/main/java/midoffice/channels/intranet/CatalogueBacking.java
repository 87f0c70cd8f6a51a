package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.Products;
import midoffice.catalogue.api.Products.ProductRow;

/** The published products, to look something up; by words when there are any, else by title. */
@Named
@RequestScoped
public class CatalogueBacking {

    private static final int LIMIT = 50;

    private Products products;
    private ProductSearch search;
    private Clusters clusters;
    private ScreenLanguage language;
    private Words words;

    private String text;
    private String cluster;
    private List<ProductRow> rows;
    private Map<String, String> clusterNames;

    protected CatalogueBacking() {
    }

    @Inject
    CatalogueBacking(Products products, ProductSearch search, Clusters clusters, ScreenLanguage language, Words words) {
        this.products = products;
        this.search = search;
        this.clusters = clusters;
        this.language = language;
        this.words = words;
    }

    public List<ProductRow> getRows() {
        if (rows == null) {
            rows = text == null ? products.list(cluster, language.current()) : search.search(text, cluster, language.current(), LIMIT);
        }
        return rows;
    }

    public List<ClusterView> getClusters() {
        return clusters.all();
    }

    public String clusterName(String code) {
        if (clusterNames == null) {
            clusterNames = new TreeMap<>();
            clusters.all().forEach(c -> clusterNames.put(c.code(), words.in(c.name())));
        }
        return clusterNames.getOrDefault(code, code);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster == null || cluster.isBlank() ? null : cluster;
    }
}
