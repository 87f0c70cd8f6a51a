/**
 * The intranet: where staff work. Jakarta Faces and PrimeFaces under {@code /intranet/*.xhtml}; each page has one small backing bean that
 * only calls use cases and words their answers. Rights are the use cases' own: what the rail leaves out, they refuse.
 *
 * <p>Backing beans keep nothing that cannot be read again; what must survive a double click (idempotency key, version of the dossier)
 * travels in the form. Every post answers with a redirect, except to show an error.
 */
package midoffice.channels.intranet;
