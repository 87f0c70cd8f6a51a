package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.register.Registered;

/** A status that a dossier reached; it stays as it is, but for being the latest. */
@Entity
@Table(name = "dos_status")
class Status extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Convert(converter = UuidConverter.class)
    @Column(name = "status_type")
    private UUID statusType;
    @Column(name = "set_at")
    private Instant setAt;
    @Convert(converter = UuidConverter.class)
    @Column(name = "set_by")
    private UUID setBy;
    @Column(name = "latest")
    private boolean latest;

    protected Status() {
    }

    Status(StatusRegister.Facts facts, Instant now) {
        super(now);
        dossier = facts.dossier();
        statusType = facts.statusType();
        setAt = facts.setAt();
        setBy = facts.setBy();
        write(facts);
    }

    UUID dossier() {
        return dossier;
    }

    UUID statusType() {
        return statusType;
    }

    Instant setAt() {
        return setAt;
    }

    boolean isLatest() {
        return latest;
    }

    /** The same status under another version of the type. */
    void becomes(UUID otherType) {
        StatusRegister.Facts told = facts(StatusRegister.Facts.class);
        statusType = otherType;
        write(new StatusRegister.Facts(told.dossier(), otherType, told.setAt(), told.explanation(), told.setBy()));
    }

    void latest(boolean isLatest) {
        latest = isLatest;
    }

    StatusRegister.View view(List<UUID> documents) {
        return shown(Map.of("latest", latest, "dossierDocuments", documents), StatusRegister.View.class);
    }
}
