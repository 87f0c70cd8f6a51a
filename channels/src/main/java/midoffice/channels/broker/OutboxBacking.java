package midoffice.channels.broker;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;

/** The page on which administrators see what waits, what fails and what was delivered. */
@Named
@ViewScoped
public class OutboxBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("failed", "waiting", "delivered");
    private static final int SIZE = 50;

    private CurrentCaller current;
    private OutboxAdministration outbox;
    private OutboxReplay replays;
    private Notices notices;

    private String destination;
    private String from;
    private String to;
    private String state = STATES.get(0);
    private int page = 1;
    /** As they were on screen: a button means the line it stands on, whatever happened since. */
    private List<OutboxRow> rows;

    protected OutboxBacking() {
    }

    @Inject
    OutboxBacking(CurrentCaller current, OutboxAdministration outbox, OutboxReplay replays, Notices notices) {
        this.current = current;
        this.outbox = outbox;
        this.replays = replays;
        this.notices = notices;
    }

    /** Refuses whoever is no administrator before anything is shown. */
    public void open() {
        try {
            getRows();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    /** Tries one message again at once. */
    public String retry(UUID message) {
        try {
            outbox.retryNow(caller(), message);
            outbox.wake();
            notices.done("outbox.retrying");
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
        return "outbox?faces-redirect=true&includeViewParams=true";
    }

    /** Sends one delivered message again. */
    public String again(UUID message) {
        return replay(new Replay.Asked(message, null, null, null));
    }

    /** Sends again what the chosen destination was given in the span of time. */
    public String againAll() {
        try {
            return replay(new Replay.Asked(null, destination, moment("from", from), moment("to", to)));
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private String replay(Replay.Asked asked) {
        try {
            Replay.Done done = replays.replay(caller(), asked, null);
            outbox.wake();
            notices.done(done.more() ? "outbox.again.more" : "outbox.again.done", done.replayed());
            return "outbox?faces-redirect=true&includeViewParams=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** A day and hour in Belgium, as the browser's field gives it. */
    private static Instant moment(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDateTime.parse(text.strip()).atZone(BelgianCalendar.ZONE).toInstant();
        } catch (DateTimeException malformed) {
            throw new DomainException.Invalid(field, "date-invalid", "Geef een dag en een uur.");
        }
    }

    public List<OutboxRow> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(outbox.list(caller(), filter(state), (page - 1) * SIZE, SIZE));
        }
        return rows;
    }

    /** @return number of messages in that state */
    public long count(String which) {
        return outbox.count(caller(), filter(which));
    }

    private OutboxFilter filter(String which) {
        return new OutboxFilter(destination, which, null, null);
    }

    public List<String> getDestinations() {
        return outbox.destinations(caller());
    }

    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination == null || destination.isBlank() ? null : destination;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public List<String> getStates() {
        return STATES;
    }

    public boolean isMore() {
        return count(state) > (long) page * SIZE;
    }

    public String getState() {
        return state;
    }

    /** An unknown state from the address is the first one. */
    public void setState(String wanted) {
        state = STATES.contains(wanted) ? wanted : STATES.get(0);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int wanted) {
        page = Math.min(Math.max(1, wanted), 100_000);
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
