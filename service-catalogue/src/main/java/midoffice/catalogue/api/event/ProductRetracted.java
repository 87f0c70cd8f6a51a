package midoffice.catalogue.api.event;

import midoffice.catalogue.api.ProductId;

/** A product can no longer be requested; running dossiers go on. */
public record ProductRetracted(ProductId product) {
}
