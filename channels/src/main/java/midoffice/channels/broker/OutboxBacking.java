package midoffice.channels.broker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** The page on which administrators see what waits, what fails and what was delivered. */
@Named
@RequestScoped
public class OutboxBacking {

    private static final List<String> STATES = List.of("failed", "waiting", "delivered");
    private static final int SIZE = 50;

    private CurrentCaller current;
    private OutboxAdministration outbox;
    private Notices notices;

    private String state = STATES.get(0);
    private int page = 1;
    private List<OutboxRow> rows;

    protected OutboxBacking() {
    }

    @Inject
    OutboxBacking(CurrentCaller current, OutboxAdministration outbox, Notices notices) {
        this.current = current;
        this.outbox = outbox;
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
        return "outbox?faces-redirect=true&staat=" + state;
    }

    public List<OutboxRow> getRows() {
        if (rows == null) {
            rows = outbox.list(caller(), state, (page - 1) * SIZE, SIZE);
        }
        return rows;
    }

    /** @return number of messages in that state */
    public long count(String which) {
        return outbox.count(caller(), which);
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
