/** What the rest of the house may ask about report points and reports. */
package midoffice.complaints.api;
