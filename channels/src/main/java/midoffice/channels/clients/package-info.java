/**
 * The pages on which administrators keep the clients of the ZGW APIs: their secrets (in {@code crm}), what they may do (in {@code dossier}), and
 * who changed it.
 */
package midoffice.channels.clients;
