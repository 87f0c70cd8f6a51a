package midoffice.catalogue.product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;

/** What a product must be before citizens may read it. */
final class ProductRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FORM_KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** A tag, a comment or an entity: what a browser would read as markup. A lone "<" (as in "< 18 jaar") is text. */
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?a-zA-Z]|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\\d*);");
    /** Broken by what is not finished yet. */
    private static final Set<String> UNFINISHED = Set.of("required", "legal-basis-missing", "form-missing", "link-title-missing");
    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    static final int TEXT = 20_000;
    private static final int KEYWORDS = 60;
    private static final int NORM = 400;

    private final List<Violation> wrong = new ArrayList<>();

    private ProductRules() {
    }

    /** What the city has: clusters, units that are open, sites. */
    record City(Predicate<String> cluster, Predicate<UnitId> unit, Predicate<String> site) {
    }

    /**
     * @return the product as it will be stored: amounts in cents
     * @throws DomainException.Invalid {@code product-invalid} with every rule that is broken
     */
    static ProductView check(ProductView product, City city) {
        refuse(product, faults(product, city));
        return product.amount() == null ? product : product.costing(product.amount().setScale(2, RoundingMode.UNNECESSARY));
    }

    /** @return every rule that is broken */
    static List<Violation> faults(ProductView product, City city) {
        ProductRules rules = new ProductRules();
        rules.checkPlace(product, city);
        rules.checkTexts(product);
        rules.checkNumbers(product);
        rules.checkKeywords(product.keywords());
        new DetailsRules(product, rules.wrong::add).check(city.site());
        return rules.wrong;
    }

    /** @return what may not even be kept: everything but what is still to be filled in; a name is needed to find it again */
    static List<Violation> faultsOfDraft(ProductView product, City city) {
        List<Violation> wrong = new ArrayList<>(faults(product, city));
        wrong.removeIf(fault -> UNFINISHED.contains(fault.code()) || "cluster".equals(fault.field()) && product.cluster() == null);
        if (product.title().in(Language.NL).isBlank()) {
            wrong.add(new Violation("title.nl", "required", "A product has a name in Dutch."));
        }
        return wrong;
    }

    static void refuse(ProductView product, List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid("product-invalid", "Product " + product.slug() + " breaks rules: " + wrong, wrong);
        }
    }

    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    private void checkPlace(ProductView product, City city) {
        if (product.slug() == null || product.slug().length() > 80 || !SLUG.matcher(product.slug()).matches()) {
            add("slug", "slug-invalid", "A slug has at most 80 lower-case letters and digits, in words joined by hyphens.");
        }
        if (product.cluster() == null || !city.cluster().test(product.cluster())) {
            add("cluster", "cluster-unknown", "There is no cluster " + product.cluster() + ".");
        }
        if (product.unit() == null || !city.unit().test(product.unit())) {
            add("unit", "unit-unknown", "There is no unit " + product.unit() + ".");
        }
        if (product.formKey() != null && (product.formKey().length() > 80 || !FORM_KEY.matcher(product.formKey()).matches())) {
            add("formKey", "form-key-invalid", "A form key has at most 80 lower-case letters and digits, in words joined by hyphens.");
        }
        if (product.formKey() != null && !product.doors().contains(ProductView.Door.ONLINE)) {
            add("doors", "online-missing", "A product with a form can be requested online: add that door.");
        }
        if (product.doors().isEmpty()) {
            add("doors", "required", "Say at least one way to request it.");
        }
    }

    private void checkTexts(ProductView product) {
        text("title", product.title(), TITLE, true);
        text("summary", product.summary(), SUMMARY, true);
        text("what", product.what(), TEXT, true);
        text("forWhom", product.forWhom(), TEXT, true);
        text("conditions", product.conditions(), TEXT, false);
        text("bring", product.bring(), TEXT, false);
        text("cost", product.cost(), TEXT, true);
        text("next", product.next(), TEXT, false);
        text("legalBasis", product.legalBasis(), TEXT, false);
    }

    private void text(String field, LocalizedText text, int most, boolean filled) {
        if (text == null) {
            add(field, "required", "This text may be empty, but not absent.");
            return;
        }
        text.texts().forEach((language, value) -> {
            String name = field + "." + language.code();
            if (filled && value.isBlank()) {
                add(name, "required", "Fill in this text.");
            }
            if (value.length() > most) {
                add(name, "too-long", "At most " + most + " characters.");
            }
            if (MARKUP.matcher(value).find()) {
                add(name, "html-refused", "Texts are plain: leave out tags and entities.");
            }
        });
    }

    private void checkNumbers(ProductView product) {
        BigDecimal amount = product.amount();
        if (amount != null && (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.precision() - amount.scale() > 8)) {
            add("amount", "amount-invalid", "An amount is in euros, zero or more, with at most two decimals.");
        }
        if (product.norm() < 0 || product.norm() > NORM) {
            add("norm", "out-of-range", "The service norm is 0 to " + NORM + " working days.");
        }
        if (product.popularity() < 0) {
            add("popularity", "out-of-range", "The popularity is zero or more.");
        }
    }

    private void checkKeywords(List<String> keywords) {
        if (keywords.size() > KEYWORDS) {
            add("keywords", "too-long", "At most " + KEYWORDS + " keywords.");
        }
        for (String keyword : keywords) {
            if (keyword.isBlank() || keyword.length() > 100 || keyword.contains("\n") || MARKUP.matcher(keyword).find()) {
                add("keywords", "keyword-invalid", "A keyword is 1 to 100 characters of plain text on one line: " + keyword);
            }
        }
    }

    private void add(String field, String code, String message) {
        wrong.add(new Violation(field, code, message));
    }

    /** @return true when citizens would read the same in both; id, version and popularity are no content */
    static boolean sameContent(ProductView a, ProductView b) {
        return a.identified(b.id(), b.version(), a.slug(), b.popularity()).equals(b);
    }
}
