package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;

/** A status dossiers of a type pass through. */
@Entity
@Table(name = "dos_status_type")
class StatusType extends PartType {

    @Column(name = "place")
    private int place;
    @Column(name = "status_key")
    private String key;

    protected StatusType() {
    }

    StatusType(StatusTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(StatusTypeFacts facts, Object kept) {
        of(facts.dossierType());
        place = facts.sequenceNumber();
        write(kept);
    }

    int place() {
        return place;
    }

    /** The name processes know it by, null when no process sets it. */
    String key() {
        return key;
    }

    void know(String newKey) {
        key = newKey;
    }

    StatusTypeFacts facts() {
        return facts(StatusTypeFacts.class);
    }

    StatusTypeView view(Map<String, ?> derived) {
        return shown(derived, StatusTypeView.class);
    }
}
