/** Reports from filing to answer: numbered, followed by a secret, seen by who must. */
package midoffice.complaints.report;
