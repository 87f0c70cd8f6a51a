package midoffice.dossier.type;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeFacts;
import midoffice.dossier.api.register.DecisionTypeRegister.DecisionTypeView;

/** A version of a decision type. */
@Entity
@Table(name = "dos_decision_type")
class DecisionType extends VersionedType {

    protected DecisionType() {
    }

    DecisionType(DecisionTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(DecisionTypeFacts facts, Object kept) {
        place(facts.catalogue(), facts.description() == null ? "" : facts.description(), facts.validFrom(), facts.validUntil());
        write(kept);
    }

    DecisionTypeView view(Map<String, ?> derived) {
        return shown(derived, DecisionTypeView.class);
    }
}
