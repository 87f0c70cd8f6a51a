package midoffice.catalogue.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.catalogue.api.ProductFields;
import midoffice.catalogue.api.ProductView;
import midoffice.crm.api.common.Violation;

/** What a draft says, as it is kept: one JSON object of named fields. */
final class ProductContent {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProductContent() {
    }

    static String write(ProductView product) {
        try {
            return MAPPER.writeValueAsString(ProductFields.of(product));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fields of text can always be written", e);
        }
    }

    static ProductView read(String json, Product product) {
        try {
            Map<String, String> fields = MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() { });
            List<Violation> wrong = new ArrayList<>();
            ProductView read = ProductFields.read(fields, ProductView.nothing(product.id(), product.versionInForce(), product.popularity()), wrong);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("A draft was kept that cannot be read: " + wrong);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The draft of " + product.slug() + " is no JSON", e);
        }
    }
}
