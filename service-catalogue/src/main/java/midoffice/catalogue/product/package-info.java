/**
 * Products: what the city offers. A published version is a row that never changes, because dossiers refer to it; the product row points to
 * the version in force. Texts are plain text: doors escape them, and whatever looks like markup is refused at the door of this package.
 */
package midoffice.catalogue.product;
