/**
 * Finds which records speak of the same person or organisation: blocking, graded comparison, a Fellegi-Sunter model whose weights are estimated from the
 * records themselves, and three zones. Pure Java; it knows no table, no party and no particular file, only kinds of fields.
 */
package midoffice.crm.match.engine;
