/**
 * The contact centre's one screen: the call stays in sight while the agent looks for the person and the answer, and ends as a contact that
 * the customer's history keeps.
 */
package midoffice.channels.contactcentre;
