/** What readers say of a product's page, on its way to the unit that answers for the product. */
package midoffice.catalogue.feedback;
