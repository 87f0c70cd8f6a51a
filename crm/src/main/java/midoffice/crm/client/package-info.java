/**
 * Systems of others that may call the mid office. Suppliers prove who they are with a secret that is kept as a salted, slow hash only. Clients
 * of the register sign tokens (HS256), for which the secret itself is needed: it is kept encrypted under a key that is not in the database.
 */
package midoffice.crm.client;
