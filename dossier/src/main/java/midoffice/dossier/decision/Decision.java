package midoffice.dossier.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;

/** A decision as it was taken; never changed. */
@Entity
@Table(name = "dos_decision")
class Decision {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "result")
    private String result;
    @Column(name = "reason")
    private String reason;
    @Column(name = "unit")
    private String unit;
    @Column(name = "taken")
    private Instant taken;
    @Column(name = "taken_by")
    private String takenBy;
    @Convert(converter = UuidConverter.class)
    @Column(name = "entry")
    private UUID entry;
    @Column(name = "taken_by_name")
    private String takenByName;

    protected Decision() {
    }

    private Decision(DossierId dossier, String result, String reason, UnitId unit, Instant taken, Caller by) {
        this.id = Ids.next();
        this.dossier = dossier.value();
        this.result = result;
        this.reason = reason;
        this.unit = unit.code();
        this.taken = taken;
        this.takenBy = by.subject();
        this.takenByName = by.name();
    }

    static Decision of(DossierId dossier, String result, String reason, UnitId unit, Instant taken, Caller by) {
        return new Decision(dossier, result, reason, unit, taken, by);
    }

    /** Which decision of the register it is. */
    void isEntry(UUID decision) {
        entry = decision;
    }

    /** The same decision in the register, null when it is not there. */
    UUID entry() {
        return entry;
    }

    String result() {
        return result;
    }

    String reason() {
        return reason;
    }

    UnitId unit() {
        return new UnitId(unit);
    }

    Instant taken() {
        return taken;
    }

    String takenByName() {
        return takenByName;
    }
}
