/** Conversations of the contact centre and the desks, and the callbacks they promise. */
package midoffice.crm.contact;
