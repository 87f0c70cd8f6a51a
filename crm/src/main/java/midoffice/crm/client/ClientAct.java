package midoffice.crm.client;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.SigningClients.Act;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Who did what with a client and why; written once. */
@Entity
@Table(name = "crm_client_act")
public class ClientAct {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "act")
    private String act;

    @Column(name = "reason")
    private String reason;

    /** For JPA. */
    protected ClientAct() {
    }

    ClientAct(Caller caller, String clientId, String act, String reason, Instant now) {
        this.id = Ids.next();
        this.clientId = clientId;
        this.at = now;
        this.actor = caller.subject();
        this.actorName = caller.name();
        this.act = act;
        this.reason = reason;
    }

    Act view() {
        return new Act(at, actorName, act, reason);
    }
}
