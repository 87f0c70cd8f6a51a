package midoffice.channels.mail;

import java.time.Instant;
import java.util.UUID;

/** A line of the list of handled messages; {@code recipient}, {@code subject} and {@code text} are null where they are not kept or not shown. */
public record SentMailRow(UUID id, Instant handled, String outcome, String template, String reference, String recipient, String subject, String text) {
}
