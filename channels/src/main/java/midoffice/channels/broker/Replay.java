package midoffice.channels.broker;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Who let what be sent again, and how much that was; written once. */
@Entity
@Table(name = "chn_replay")
public class Replay {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "request_key")
    private String key;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "destination")
    private String destination;

    @Convert(converter = UuidConverter.class)
    @Column(name = "message_id")
    private UUID message;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "replayed")
    private int replayed;

    @Column(name = "hurried")
    private int hurried;

    @Column(name = "more")
    private boolean more;

    protected Replay() {
    }

    Replay(Caller caller, Asked asked, String key, Done done, Instant now) {
        this.id = Ids.next();
        this.key = key == null ? null : caller.subject() + ":" + key;
        this.at = now;
        this.actor = caller.subject();
        this.destination = asked.destination();
        this.message = asked.message();
        this.from = asked.from();
        this.until = asked.to();
        this.replayed = done.replayed();
        this.hurried = done.hurried();
        this.more = done.more();
    }

    /**
     * What is to be sent again: one message, or what a destination was given in a span of time, which also hurries what waits for it.
     *
     * @param from null for as long ago as messages are kept
     * @param to   null for now
     */
    public record Asked(UUID message, String destination, Instant from, Instant to) {
    }

    /**
     * What came of it.
     *
     * @param replayed delivered messages that will be sent again
     * @param hurried  waiting messages, by order, that are tried at once
     * @param more     whether there is more to send again: ask once more
     * @param repeated whether the same request was answered before; nothing was done now
     */
    public record Done(int replayed, int hurried, boolean more, boolean repeated) {
    }

    boolean isOf(Asked asked) {
        return Objects.equals(message, asked.message()) && Objects.equals(destination, asked.destination())
                && Objects.equals(from, asked.from()) && Objects.equals(until, asked.to());
    }

    Done again() {
        return new Done(replayed, hurried, more, true);
    }
}
