package midoffice.channels.broker;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * A row of the outbox: written with what happened, tried until it is delivered, removed some time after. It is {@code waiting} or {@code delivered};
 * it never gives up by itself.
 */
@Entity
@Table(name = "chn_outbox")
public class OutboxEntry {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    private static final int ERROR_LENGTH = 100;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "event_id")
    private UUID event;

    @Column(name = "destination")
    private String destination;

    @Column(name = "order_key")
    private String orderKey;

    @Column(name = "seq")
    private long sequence;

    @Column(name = "payload")
    private String payload;

    @Column(name = "created")
    private Instant created;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "next_attempt")
    private Instant nextAttempt;

    @Column(name = "status")
    private String status;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "delivered_at")
    private Instant delivered;

    protected OutboxEntry() {
    }

    private OutboxEntry(UUID event, String destination, String orderKey, long sequence, String payload, Instant created) {
        this.id = Ids.next();
        this.event = event;
        this.destination = destination;
        this.orderKey = orderKey;
        this.sequence = sequence;
        this.payload = payload;
        this.created = created;
        this.nextAttempt = created;
        this.status = WAITING;
    }

    static OutboxEntry waiting(UUID event, String destination, String orderKey, long sequence, String payload, Instant now) {
        return new OutboxEntry(event, destination, orderKey, sequence, payload, now);
    }

    void delivered(Instant now) {
        attempts++;
        status = DELIVERED;
        delivered = now;
        nextAttempt = null;
        lastError = null;
    }

    /** @return when to try again */
    Instant failed(String code, Instant now, RetryPause pause) {
        attempts++;
        lastError = code.length() > ERROR_LENGTH ? code.substring(0, ERROR_LENGTH) : code;
        nextAttempt = now.plus(pause.after(attempts));
        return nextAttempt;
    }

    void tryAt(Instant moment) {
        nextAttempt = moment;
    }

    OutboxMessage message() {
        return new OutboxMessage(id, event, destination, payload, created, attempts);
    }

    OutboxRow row() {
        return new OutboxRow(id, destination, created, attempts, nextAttempt, status, lastError, delivered);
    }

    OutboxDetail detail() {
        return new OutboxDetail(row(), event, orderKey, payload);
    }

    String orderKey() {
        return orderKey;
    }

    boolean isWaiting() {
        return WAITING.equals(status);
    }
}
