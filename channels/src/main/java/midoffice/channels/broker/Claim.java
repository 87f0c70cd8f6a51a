package midoffice.channels.broker;

import java.util.UUID;

/** The right of one worker to deliver the first message of one order key, until the lease ends. */
record Claim(String orderKey, UUID token, OutboxMessage message) {
}
