package midoffice.channels.broker;

import java.time.Instant;

/**
 * Which messages of the outbox; null where it does not matter.
 *
 * @param state {@code waiting}, {@code failed} or {@code delivered}
 * @param from  delivered then or later, for delivered ones; else left then or later
 * @param to    before that moment, as {@code from}
 */
public record OutboxFilter(String destination, String state, Instant from, Instant to) {
}
