package midoffice.catalogue.api.event;

import midoffice.catalogue.api.ProductId;

/** A version of a product was published. The modules that deliver it may still veto by throwing. */
public record ProductPublished(ProductId product, int version) {
}
