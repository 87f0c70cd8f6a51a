package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;

/** A further property of dossiers of a type. */
@Entity
@Table(name = "dos_property_type")
class PropertyType extends PartType {

    @Convert(converter = UuidConverter.class)
    @Column(name = "status_type")
    private UUID statusType;

    protected PropertyType() {
    }

    PropertyType(PropertyTypeFacts facts, Object kept, Instant now) {
        super(now);
        change(facts, kept);
    }

    /** @param kept the facts with references as ids */
    final void change(PropertyTypeFacts facts, Object kept) {
        of(facts.dossierType());
        statusType = facts.statusType();
        write(kept);
    }

    UUID statusType() {
        return statusType;
    }

    PropertyTypeFacts facts() {
        return facts(PropertyTypeFacts.class);
    }

    PropertyTypeView view(Map<String, ?> derived) {
        return shown(derived, PropertyTypeView.class);
    }
}
