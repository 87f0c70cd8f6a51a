/** Reporting a problem in public space, with or without logging in, and following what becomes of it. */
package midoffice.channels.report;
