/**
 * What the rest of the house may ask about the delivery of services: forms, dossiers, documents, tasks, work orders and letters.
 * Interfaces, commands and views only; neither JPA nor the process engine shows.
 */
package midoffice.dossier.api;
