package midoffice.dossier.type;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeView;

/** With what dossiers of a type may end. */
@Entity
@Table(name = "dos_result_type")
class ResultType extends PartType {

    protected ResultType() {
    }

    ResultType(ResultTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(ResultTypeFacts facts, Object kept) {
        of(facts.dossierType());
        write(kept);
    }

    ResultTypeFacts facts() {
        return facts(ResultTypeFacts.class);
    }

    ResultTypeView view(Map<String, ?> derived) {
        return shown(derived, ResultTypeView.class);
    }
}
