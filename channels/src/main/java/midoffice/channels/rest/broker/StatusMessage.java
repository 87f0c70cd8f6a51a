package midoffice.channels.rest.broker;

import java.io.InputStream;
import java.time.Instant;

/**
 * A status report as it comes in.
 *
 * @param answer null when absent
 * @param at     null when absent
 */
record StatusMessage(String messageId, String status, String answer, Instant at) {

    /**
     * @throws jakarta.ws.rs.ClientErrorException 413 when there is more than 64 kB
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code json-unreadable}, or naming the field {@code required},
     *         {@code not-a-text}, {@code date-invalid}
     */
    static StatusMessage read(InputStream body) {
        JsonBody json = JsonBody.read(body);
        return new StatusMessage(json.required("messageId"), json.required("status"), json.text("answer"), json.moment("at"));
    }
}
