/** Contracts with client systems about the data of parties, and the exchange within them. What was not agreed is refused. */
package midoffice.crm.contract;
