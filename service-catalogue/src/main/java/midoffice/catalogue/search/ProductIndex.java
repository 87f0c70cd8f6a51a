package midoffice.catalogue.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.ProductDetails.TargetGroup;
import midoffice.catalogue.api.ProductDetails.Theme;
import midoffice.catalogue.api.ProductSearch.Filter;
import midoffice.catalogue.api.ProductSearch.Found;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.crm.api.common.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The searchable catalogue as it was at one moment. It never changes: a newer one replaces it, so readers need no lock. */
final class ProductIndex {

    /** What scores below this share of the best match is noise. */
    private static final float NOISE = 0.18f;
    /** Nobody reads further; the numbers beside the filters are counted within these. */
    private static final int MOST_MATCHES = 200;

    /** Without norms: a product with many keywords is not less about each of them. */
    private static final FieldType KEYWORD = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        KEYWORD.setOmitNorms(true);
        KEYWORD.freeze();
    }

    private final LanguageAnalysis analysis;
    private final IndexSearcher searcher;
    private final Map<String, ProductView> products;

    private ProductIndex(LanguageAnalysis analysis, IndexSearcher searcher, Map<String, ProductView> products) {
        this.analysis = analysis;
        this.searcher = searcher;
        this.products = products;
    }

    static ProductIndex of(List<ProductView> products, LanguageAnalysis analysis) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Map<String, ProductView> byId = new HashMap<>();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer(analysis)))) {
                for (ProductView product : products) {
                    writer.addDocument(document(product));
                    byId.put(product.id().toString(), product);
                }
            }
            return new ProductIndex(analysis, new IndexSearcher(DirectoryReader.open(directory)), byId);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be written in memory.", e);
        }
    }

    private static Analyzer analyzer(LanguageAnalysis analysis) {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            fields.put(Fields.title(language), analysis.indexing(language));
            fields.put(Fields.summary(language), analysis.indexing(language));
            fields.put(Fields.text(language), analysis.indexing(language));
            fields.put(Fields.written(language), analysis.written());
        }
        fields.put(Fields.KEYWORDS, analysis.indexing(Language.NL));
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), fields);
    }

    private static Document document(ProductView product) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, product.id().toString(), Field.Store.YES));
        document.add(new StringField(Fields.CLUSTER, product.cluster(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.POPULARITY, product.popularity()));
        document.add(new FeatureField(Fields.ASKED, Fields.POPULARITY, Math.max(1, product.popularity())));
        for (String keyword : product.keywords()) {
            document.add(new Field(Fields.KEYWORDS, keyword, KEYWORD));
            document.add(new TextField(Fields.written(Language.NL), keyword, Field.Store.NO));
        }
        for (Language language : product.title().texts().keySet()) {
            document.add(new TextField(Fields.title(language), product.title().in(language), Field.Store.NO));
            document.add(new TextField(Fields.written(language), product.title().in(language), Field.Store.NO));
        }
        for (Language language : product.summary().texts().keySet()) {
            document.add(new TextField(Fields.summary(language), product.summary().in(language), Field.Store.NO));
        }
        for (Language language : product.what().texts().keySet()) {
            String text = String.join("\n", product.what().in(language), product.forWhom().in(language), product.conditions().in(language),
                    product.bring().in(language), product.next().in(language));
            document.add(new TextField(Fields.text(language), text, Field.Store.NO));
        }
        return document;
    }

    private static ProductRow row(ProductView product) {
        return new ProductRow(product.id(), product.slug(), product.title(), product.summary(), product.cluster(),
                isOnline(product));
    }

    List<ProductRow> search(String typed, String cluster, Language language, int limit) {
        return matches(typed, cluster, language, limit).stream().map(ProductIndex::row).toList();
    }

    /** Without a query all products by title. */
    Found find(String typed, Filter filter, Language language, int limit) {
        List<ProductView> passed = (typed.isBlank() ? byTitle(language) : matches(typed, filter.cluster(), language, MOST_MATCHES)).stream()
                .filter(product -> passes(product, filter)).toList();
        Map<String, Integer> clusters = new HashMap<>();
        Map<Theme, Integer> themes = new EnumMap<>(Theme.class);
        Map<TargetGroup, Integer> targets = new EnumMap<>(TargetGroup.class);
        for (ProductView product : passed) {
            clusters.merge(product.cluster(), 1, Integer::sum);
            product.details().themes().forEach(theme -> themes.merge(theme, 1, Integer::sum));
            product.details().targetGroups().forEach(target -> targets.merge(target, 1, Integer::sum));
        }
        return new Found(passed.stream().limit(limit).map(ProductIndex::row).toList(), passed.size(), clusters, themes, targets,
                (int) passed.stream().filter(ProductIndex::isOnline).count());
    }

    private List<ProductView> byTitle(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return products.values().stream().sorted(Comparator.comparing(product -> product.title().in(language), collator)).toList();
    }

    private static boolean passes(ProductView product, Filter filter) {
        return (filter.cluster() == null || filter.cluster().equals(product.cluster()))
                && (filter.theme() == null || product.details().themes().contains(filter.theme()))
                && (filter.target() == null || product.details().targetGroups().contains(filter.target()))
                && (filter.lifeEvent() == null || product.details().lifeEvents().contains(filter.lifeEvent()))
                && (!filter.online() || isOnline(product));
    }

    private static boolean isOnline(ProductView product) {
        return product.formKey() != null;
    }

    private List<ProductView> matches(String typed, String cluster, Language language, int limit) {
        Query query = new CitizenQuery(analysis, language).of(typed, cluster);
        if (query == null || products.isEmpty()) {
            return List.of();
        }
        Sort order = new Sort(SortField.FIELD_SCORE, new SortField(Fields.POPULARITY, SortField.Type.INT, true));
        try {
            TopFieldDocs found = searcher.search(query, new TopFieldCollectorManager(order, limit, null, limit));
            StoredFields stored = searcher.storedFields();
            List<ProductView> best = new ArrayList<>();
            float top = 0;
            for (ScoreDoc hit : found.scoreDocs) {
                float score = (Float) ((FieldDoc) hit).fields[0];
                top = Math.max(top, score);
                if (score >= top * NOISE) {
                    best.add(products.get(stored.document(hit.doc).get(Fields.ID)));
                }
            }
            return best;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in memory could not be read.", e);
        }
    }
}
