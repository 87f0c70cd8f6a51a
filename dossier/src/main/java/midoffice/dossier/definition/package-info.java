/** The door to the definitions: dossier types, forms and processes, each kept by its own package. */
package midoffice.dossier.definition;
