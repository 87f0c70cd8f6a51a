/**
 * Moves running dossiers to a newer version of their type: what becomes what ({@link midoffice.dossier.move.Correspondence}), what would change, and
 * the job that does it. How a single dossier moves is known by {@code record}.
 */
package midoffice.dossier.move;
