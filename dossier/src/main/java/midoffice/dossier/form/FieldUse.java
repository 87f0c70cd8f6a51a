package midoffice.dossier.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** How one question of a sent form was met. */
@Entity
@Table(name = "dos_form_field_use")
class FieldUse {

    /** The citizen had to answer. */
    static final String ASKED = "asked";
    /** The value was known and stood as it was. */
    static final String PREFILLED = "prefilled";
    /** Nobody answered; it was not required. */
    static final String SKIPPED = "skipped";

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "session")
    private UUID session;
    @Column(name = "field")
    private String field;
    @Column(name = "how")
    private String how;

    protected FieldUse() {
    }

    private FieldUse(UUID session, String field, String how) {
        this.id = Ids.next();
        this.session = session;
        this.field = field;
        this.how = how;
    }

    static FieldUse of(UUID session, String field, String how) {
        return new FieldUse(session, field, how);
    }
}
