package midoffice.channels.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.SigningClients.KeyState;
import midoffice.crm.api.SigningClients.NewSecret;
import midoffice.crm.api.SigningClients.Seal;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** The list of clients of the ZGW APIs, and the form to add one. */
@Named
@RequestScoped
public class ClientsBacking {

    private CurrentCaller current;
    private ClientDesk desk;
    private SigningClients clients;
    private Notices notices;

    private List<ClientRow> rows;
    private NewSecret fresh;
    private String clientId;
    private String name;
    private String reason;
    private String sealReason;

    protected ClientsBacking() {
    }

    @Inject
    ClientsBacking(CurrentCaller current, ClientDesk desk, SigningClients clients, Notices notices) {
        this.current = current;
        this.desk = desk;
        this.clients = clients;
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

    /** Adds a client. No redirect follows: the secret is in this one answer and nowhere else; sent again, the post is refused. */
    public String add() {
        try {
            notices.keepNowhere();
            fresh = clients.add(caller(), clientId == null ? null : clientId.strip(), name, reason);
            rows = null;
            name = null;
            reason = null;
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    /** Puts what lies under a former key under the present one. */
    public String sealAgain() {
        try {
            notices.done("clients.sealed", clients.sealAgain(caller(), sealReason));
            return "clients?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public List<ClientRow> getRows() {
        if (rows == null) {
            rows = desk.rows(caller());
        }
        return rows;
    }

    /** @return how many secrets lie under a key of earlier */
    public long getFormer() {
        return clients.list(caller()).stream().flatMap(client -> client.secrets().stream()).filter(s -> s.seal() == Seal.FORMER).count();
    }

    /** @return how many secrets lie under a key that nobody gave */
    public long getLost() {
        return clients.list(caller()).stream().flatMap(client -> client.secrets().stream()).filter(s -> s.seal() == Seal.UNKNOWN).count();
    }

    public KeyState getKeyState() {
        return clients.keyState(caller());
    }

    public boolean isKeyReady() {
        return getKeyState() == KeyState.READY;
    }

    /** @return the secret that was just made, null otherwise */
    public NewSecret getFresh() {
        return fresh;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSealReason() {
        return sealReason;
    }

    public void setSealReason(String sealReason) {
        this.sealReason = sealReason;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
