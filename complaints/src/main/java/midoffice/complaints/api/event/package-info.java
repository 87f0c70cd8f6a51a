/** What happened to reports: records of ids and values, fired inside the transaction. */
package midoffice.complaints.api.event;
