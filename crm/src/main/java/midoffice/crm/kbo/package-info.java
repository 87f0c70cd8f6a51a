/**
 * A mirror of the Crossroads Bank's open data (full file and daily updates), and how files get into it.
 *
 * <p>A file is read where it lies ({@link midoffice.crm.kbo.KboFile}, {@link midoffice.crm.kbo.CsvRows}), checked row by row
 * ({@link midoffice.crm.kbo.RowCheck}) and written in chunks into the set of tables that nobody reads ({@link midoffice.crm.kbo.LoadRun}). Each chunk
 * and the place where the next begins are one transaction. When all is in, a full file's set becomes the one that is read; an update is carried over
 * enterprise by enterprise ({@link midoffice.crm.kbo.UpdateApplier}). So readers see an enterprise as it was or as it is, and a file that turns out
 * to be damaged half-way has changed nothing.
 */
package midoffice.crm.kbo;
