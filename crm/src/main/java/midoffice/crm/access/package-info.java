/** The access log: who looked at whose data, in which unit and role, and why. Rows are added, never changed. */
package midoffice.crm.access;
