package midoffice.catalogue.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import midoffice.catalogue.api.ProductDetails;
import midoffice.catalogue.api.ProductDetailsJson;

/** Stores the details of a product version as one JSON object; versions from before there were details have none. */
@Converter
public class DetailsConverter implements AttributeConverter<ProductDetails, String> {

    @Override
    public String convertToDatabaseColumn(ProductDetails details) {
        return details == null ? null : ProductDetailsJson.write(details);
    }

    @Override
    public ProductDetails convertToEntityAttribute(String column) {
        return column == null ? ProductDetails.NONE : ProductDetailsJson.read(column);
    }
}
