/**
 * Forms and filling them in. A form is data: a versioned schema, stored as JSON, bound to a dossier type and, field by field, to
 * attributes of the party. A session is one citizen filling in one form; it survives a restart and makes at most one dossier.
 *
 * <p>Events out: {@code FormSubmitted, MessageRequested}. Events in: {@code catalogue.ProductPublished} (a product may not name a form that
 * does not exist).
 */
package midoffice.dossier.form;
