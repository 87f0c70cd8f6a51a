package midoffice.channels.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** The page on which administrators see what became of messages to citizens. */
@Named
@RequestScoped
public class SentMailBacking {

    private static final int SIZE = 50;

    private CurrentCaller current;
    private SentMails mails;
    private Notices notices;

    private int page = 1;
    private List<SentMailRow> rows;

    protected SentMailBacking() {
    }

    @Inject
    SentMailBacking(CurrentCaller current, SentMails mails, Notices notices) {
        this.current = current;
        this.mails = mails;
        this.notices = notices;
    }

    /** Refuses whoever is no administrator before anything is shown. */
    public void open() {
        try {
            caller().requireAny(Role.ADMINISTRATOR);
            getRows();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public List<SentMailRow> getRows() {
        if (rows == null) {
            rows = mails.list(caller(), (page - 1) * SIZE, SIZE);
        }
        return rows;
    }

    public long getTotal() {
        return mails.count(caller());
    }

    public boolean isMore() {
        return getTotal() > (long) page * SIZE;
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
