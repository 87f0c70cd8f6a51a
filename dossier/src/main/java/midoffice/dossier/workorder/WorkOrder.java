package midoffice.dossier.workorder;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.WorkOrderView;
import midoffice.dossier.api.WorkOrderId;

/** Something asked of a back office: requested, sent, accepted, and done or refused. */
@Entity
@Table(name = "dos_work_order")
class WorkOrder {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Version
    @Column(name = "version")
    private long version;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "back_office")
    private String backOffice;
    @Column(name = "question")
    private String question;
    @Column(name = "status")
    private String status;
    @Column(name = "answer")
    private String answer;
    @Convert(converter = UuidConverter.class)
    @Column(name = "request_key")
    private UUID key;
    @Column(name = "requested")
    private Instant requested;
    @Column(name = "requested_by")
    private String requestedBy;
    @Column(name = "changed")
    private Instant changed;

    protected WorkOrder() {
    }

    private WorkOrder(DossierId dossier, String backOffice, String question, UUID key, Instant now, String by) {
        this.id = Ids.next();
        this.dossier = dossier.value();
        this.backOffice = backOffice;
        this.question = question;
        this.status = WorkOrderStatus.REQUESTED.word();
        this.key = key;
        this.requested = now;
        this.requestedBy = by;
        this.changed = now;
    }

    static WorkOrder request(DossierId dossier, String backOffice, String question, UUID key, Instant now, String by) {
        return new WorkOrder(dossier, backOffice, question, key, now, by);
    }

    /** @return false when it is that far already, and nothing changes */
    boolean advance(WorkOrderStatus wanted, String newAnswer, Instant now) {
        if (!wanted.isAfter(WorkOrderStatus.of(status))) {
            return false;
        }
        status = wanted.word();
        if (newAnswer != null) {
            answer = newAnswer;
        }
        changed = now;
        return true;
    }

    WorkOrderView view() {
        return new WorkOrderView(id(), backOffice, question, status, answer, requested, changed);
    }

    WorkOrderId id() {
        return new WorkOrderId(id);
    }

    long version() {
        return version;
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    String backOffice() {
        return backOffice;
    }

    String question() {
        return question;
    }

    String status() {
        return status;
    }

    Instant requested() {
        return requested;
    }
}
