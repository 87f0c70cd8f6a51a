package midoffice.channels.distribution;

import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.PartyId;

/**
 * A record of a client system that is not as it is here.
 *
 * @param key   of the record at the client
 * @param here  version here
 * @param there version that the client said it has, null when it never said
 * @param since when the first change came that it has not
 */
public record OutOfStep(UUID id, String client, String key, PartyId party, long here, Long there, Instant lastAnswer, Instant since) {
}
