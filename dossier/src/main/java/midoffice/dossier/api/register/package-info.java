/**
 * The register as its clients work with it: dossiers, documents, decisions, their types and who may do what with them, each kind as one
 * {@link midoffice.dossier.api.register.Readable} set of entries with the same few operations. A client application is known by its id; what
 * it may do is in the applications the register keeps ({@link midoffice.dossier.api.register.ClientRights}) and is a part of every query.
 */
package midoffice.dossier.api.register;
