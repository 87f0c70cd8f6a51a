/** Errors of every JSON door: problem details (RFC 9457) with a stable code and an incident id that is also in the log. */
package midoffice.channels.rest.problem;
