/**
 * Distribution: what changes of a party goes through the outbox to every client system that holds a record of it, with the values that its contract
 * allows at the moment of delivery. Each record has a version, raised with each change; the system answers with the version it now has. Who answered
 * with less, or not yet, is out of step.
 */
package midoffice.channels.distribution;
