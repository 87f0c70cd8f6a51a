/** How texts in several languages lie in the tables of this module: one JSON column, {@code {"nl":…,"en":…,"fr":…}}. */
package midoffice.dossier.text;
