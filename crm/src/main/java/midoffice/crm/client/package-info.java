/** Systems of suppliers that may call the mid office: their secrets are kept as salted, slow hashes only. */
package midoffice.crm.client;
