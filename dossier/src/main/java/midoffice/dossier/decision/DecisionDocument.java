package midoffice.dossier.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.register.Registered;

/** A document in which a decision is recorded. */
@Entity
@Table(name = "dos_decision_document")
class DecisionDocument extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "decision")
    private UUID decision;
    @Convert(converter = UuidConverter.class)
    @Column(name = "document")
    private UUID document;

    protected DecisionDocument() {
    }

    DecisionDocument(DecisionDocumentRegister.Facts facts, Instant now) {
        super(now);
        decision = facts.decision();
        document = facts.document();
        write(facts);
    }

    UUID decision() {
        return decision;
    }

    UUID document() {
        return document;
    }

    DecisionDocumentRegister.View view() {
        return shown(Map.of(), DecisionDocumentRegister.View.class);
    }
}
