package midoffice.channels.broker;

import java.time.Instant;

/**
 * How one destination is doing.
 *
 * @param waiting       not tried yet
 * @param failing       tried without success, will be tried again
 * @param delivered     delivered and still listed
 * @param oldestWaiting since when the oldest of those waiting or failing waits, null when nothing does
 */
public record DestinationFigures(String destination, long waiting, long failing, long delivered, Instant oldestWaiting) {
}
