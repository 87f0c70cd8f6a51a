/**
 * What the rest of the house may ask of the ground floor: parties, staff, clients, contacts and interactions. Interfaces, commands and
 * views only; no entity leaves the module.
 */
package midoffice.crm.api;
