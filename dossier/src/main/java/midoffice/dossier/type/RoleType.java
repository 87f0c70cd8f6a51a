package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeFacts;
import midoffice.dossier.api.register.RoleTypeRegister.RoleTypeView;

/** A part somebody may play in dossiers of a type. */
@Entity
@Table(name = "dos_role_type")
class RoleType extends PartType {

    @Column(name = "role_kind")
    private String kind;

    protected RoleType() {
    }

    RoleType(RoleTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(RoleTypeFacts facts, Object kept) {
        of(facts.dossierType());
        kind = facts.genericDescription().name();
        write(kept);
    }

    RoleTypeFacts facts() {
        return facts(RoleTypeFacts.class);
    }

    RoleTypeView view(Map<String, ?> derived) {
        return shown(derived, RoleTypeView.class);
    }
}
