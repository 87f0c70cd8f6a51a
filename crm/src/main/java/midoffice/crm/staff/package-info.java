/** Who works for the city, in which unit and with which roles; passwords are the identity provider's business. */
package midoffice.crm.staff;
