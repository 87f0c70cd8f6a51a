package midoffice.dossier.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.WorkOrders.StatusReport;

/** A message of a back office that was taken, also when it changed nothing; the same message again finds this row. */
@Entity
@Table(name = "dos_work_order_message")
class TakenMessage {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "work_order")
    private UUID workOrder;
    @Column(name = "message_id")
    private String messageId;
    @Column(name = "client")
    private String client;
    @Column(name = "status")
    private String status;
    @Column(name = "answer")
    private String answer;
    @Column(name = "sent")
    private Instant sent;
    @Column(name = "taken")
    private Instant taken;
    @Column(name = "applied")
    private boolean applied;

    protected TakenMessage() {
    }

    private TakenMessage(StatusReport report, String client, Instant taken, boolean applied) {
        this.id = Ids.next();
        this.workOrder = report.workOrder().value();
        this.messageId = report.messageId();
        this.client = client;
        this.status = report.status();
        this.answer = report.answer();
        this.sent = report.at();
        this.taken = taken;
        this.applied = applied;
    }

    static TakenMessage of(StatusReport report, String client, Instant taken, boolean applied) {
        return new TakenMessage(report, client, taken, applied);
    }
}
