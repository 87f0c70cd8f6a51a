/** The door of people to their own data: the file to take along, and the desk of the privacy officer who gives and erases. */
package midoffice.channels.privacy;
