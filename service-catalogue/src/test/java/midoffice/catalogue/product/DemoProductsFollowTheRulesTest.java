package midoffice.catalogue.product;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.search.DemoProducts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the demo city says of its products may be published. */
class DemoProductsFollowTheRulesTest {

    @ParameterizedTest
    @MethodSource("midoffice.catalogue.search.DemoProducts#read")
    void publishable(ProductView product) {
        assertDoesNotThrow(() -> ProductRules.check(product, new ProductRules.City(cluster -> true, unit -> true, site -> true)), product.slug());
    }
}
