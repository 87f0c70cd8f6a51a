/** Relations between parties, what parties are to the city, and how they want to hear from it. */
package midoffice.crm.relation;
