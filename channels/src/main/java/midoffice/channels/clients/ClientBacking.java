package midoffice.channels.clients;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.SigningClients.Act;
import midoffice.crm.api.SigningClients.ClientView;
import midoffice.crm.api.SigningClients.KeyState;
import midoffice.crm.api.SigningClients.NewSecret;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** One client: its secrets, whether it is blocked, and what was done with it. Its rights are {@link ClientRightsBacking}'s. */
@Named
@ViewScoped
public class ClientBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_OVERLAP = 14;

    private CurrentCaller current;
    private ClientDesk desk;
    private SigningClients clients;
    private Notices notices;

    private String id;
    /** Version that was on screen; travels in the view. */
    private long version;
    private int overlap = USUAL_OVERLAP;
    private String renewReason;
    private String blockReason;
    private transient ClientRow row;
    private transient ClientView kept;
    private transient NewSecret fresh;

    protected ClientBacking() {
    }

    @Inject
    ClientBacking(CurrentCaller current, ClientDesk desk, SigningClients clients, Notices notices) {
        this.current = current;
        this.desk = desk;
        this.clients = clients;
        this.notices = notices;
    }

    /** Reads the client of the address; refuses whoever is no administrator. */
    public void open() {
        try {
            getRow();
            version = getKept() == null ? 0 : getKept().version();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    /** Makes a new secret. No redirect follows: the secret is in this one answer and nowhere else; sent again, the post is refused. */
    public String renew() {
        try {
            notices.keepNowhere();
            fresh = clients.renew(caller(), id, overlap, renewReason, version);
            kept = null;
            version = getKept().version();
            renewReason = null;
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    public String block() {
        return done("clients.done.blocked", () -> clients.block(caller(), id, blockReason, version));
    }

    public String unblock() {
        return done("clients.done.unblocked", () -> clients.unblock(caller(), id, blockReason, version));
    }

    private String done(String key, Runnable act) {
        try {
            act.run();
            notices.done(key, id);
            return "client?faces-redirect=true&includeViewParams=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public ClientRow getRow() {
        if (row == null) {
            row = desk.row(caller(), String.valueOf(id));
        }
        return row;
    }

    /** @return the client as the intranet keeps it, null when its secret is not kept here */
    public ClientView getKept() {
        if (kept == null) {
            Optional<ClientView> found = desk.kept(caller(), id);
            kept = found.orElse(null);
        }
        return kept;
    }

    public List<Act> getActs() {
        return clients.acts(caller(), id);
    }

    public boolean isKeyReady() {
        return clients.keyState(caller()) == KeyState.READY;
    }

    /** @return the secret that was just made, null otherwise */
    public NewSecret getFresh() {
        return fresh;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getOverlap() {
        return overlap;
    }

    public void setOverlap(int overlap) {
        this.overlap = overlap;
    }

    public String getRenewReason() {
        return renewReason;
    }

    public void setRenewReason(String renewReason) {
        this.renewReason = renewReason;
    }

    public String getBlockReason() {
        return blockReason;
    }

    public void setBlockReason(String blockReason) {
        this.blockReason = blockReason;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
