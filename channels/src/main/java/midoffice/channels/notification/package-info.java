/**
 * Notifications: channels, who subscribed to them, and telling subscribers what happened. A notification is left in the outbox in the
 * transaction of what it tells, so it is lost neither by a crash nor by an outage of the receiver, however long.
 */
package midoffice.channels.notification;
