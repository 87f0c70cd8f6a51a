/**
 * Takes over types that another register exported. {@link midoffice.dossier.typeimport.ImportTypes} keeps what was read as a job with a forecast,
 * {@link midoffice.dossier.typeimport.ImportWork} adds one row after the other through the registers themselves, so that an imported type obeys the
 * same rules as one that a client made. Ids of the export are replaced by those that the rows got.
 */
package midoffice.dossier.typeimport;
