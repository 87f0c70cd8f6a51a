package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeFacts;
import midoffice.dossier.api.register.ObjectTypeRegister.ObjectTypeView;

/** A kind of object dossiers of a type may refer to. */
@Entity
@Table(name = "dos_object_type")
class ObjectType extends PartType {

    @Column(name = "other_kind")
    private boolean otherKind;
    @Column(name = "object_type")
    private String objectType;
    @Column(name = "relation_text")
    private String relation;

    protected ObjectType() {
    }

    ObjectType(ObjectTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(ObjectTypeFacts facts, Object kept) {
        of(facts.dossierType());
        otherKind = facts.otherKindOfObject();
        objectType = facts.objectType();
        relation = facts.relationDescription();
        write(kept);
    }

    ObjectTypeFacts facts() {
        return facts(ObjectTypeFacts.class);
    }

    ObjectTypeView view(Map<String, ?> derived) {
        return shown(derived, ObjectTypeView.class);
    }
}
