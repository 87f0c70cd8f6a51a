/** Migrations of this module that are programs; the others are SQL in the resource folder of the same name. */
package db.migration.dossier;
