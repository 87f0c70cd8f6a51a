/**
 * The public site: home, search, clusters, products, requesting a product, contact. It translates between browser and use cases and holds
 * no rule.
 */
package midoffice.channels.site;
