package midoffice.catalogue.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * One published version of a product, in the order in which a citizen asks.
 *
 * @param slug        stable word in the address, lower case with hyphens
 * @param cluster     code of the demand cluster
 * @param unit        the unit that answers for it
 * @param summary     the one-sentence answer
 * @param what        what it is; plain text, paragraphs separated by an empty line
 * @param conditions  one line each
 * @param bring       what to bring along, one line each
 * @param cost        the cost in words
 * @param amount      the cost in euros, null when it depends
 * @param norm        service norm in working days
 * @param next        what happens after the request, one line each
 * @param legalBasis  laws and rules, one line each
 * @param keywords    words citizens use, for search
 * @param doors       through which it may be requested
 * @param formKey     key of the form that starts it online, null when it cannot be requested online
 * @param popularity  how often it is asked, for "most asked"; higher is more
 * @param details     classification, delivery and links
 */
public record ProductView(ProductId id, int version, String slug, String cluster, UnitId unit, LocalizedText title, LocalizedText summary,
        LocalizedText what, LocalizedText forWhom, LocalizedText conditions, LocalizedText bring, LocalizedText cost, BigDecimal amount,
        int norm, LocalizedText next, LocalizedText legalBasis, List<String> keywords, Set<Door> doors, String formKey, int popularity,
        ProductDetails details) {

    public ProductView {
        keywords = List.copyOf(keywords);
        doors = Set.copyOf(doors);
    }

    /** @return a product of which nothing is said but who it is */
    public static ProductView nothing(ProductId id, int version, int popularity) {
        LocalizedText empty = LocalizedText.dutch("");
        return new ProductView(id, version, null, null, null, empty, empty, empty, empty, empty, empty, empty, null, 0, empty, empty, List.of(),
                Set.of(), null, popularity, ProductDetails.NONE);
    }

    /** @return the same content under another identity */
    public ProductView identified(ProductId newId, int newVersion, String newSlug, int newPopularity) {
        return new ProductView(newId, newVersion, newSlug, cluster, unit, title, summary, what, forWhom, conditions, bring, cost, amount, norm, next,
                legalBasis, keywords, doors, formKey, newPopularity, details);
    }

    /** @return the same words in another cluster and under another unit */
    public ProductView placed(String newCluster, UnitId newUnit) {
        return new ProductView(id, version, slug, newCluster, newUnit, title, summary, what, forWhom, conditions, bring, cost, amount, norm, next,
                legalBasis, keywords, doors, formKey, popularity, details);
    }

    /** @return the same at that amount */
    public ProductView costing(BigDecimal newAmount) {
        return new ProductView(id, version, slug, cluster, unit, title, summary, what, forWhom, conditions, bring, cost, newAmount, norm, next,
                legalBasis, keywords, doors, formKey, popularity, details);
    }

    /** A way to request a product. */
    public enum Door {
        ONLINE, DESK, PHONE, LETTER, EMAIL, THIRD_PARTY
    }
}
