/** What happened between the city and a party, one line each, whatever the door. */
package midoffice.crm.interaction;
