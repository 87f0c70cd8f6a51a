package midoffice.dossier.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.FormView;

/** One version of a form; written once and never changed, so a session ends with the form it began with. */
@Entity
@Table(name = "dos_form")
class Form {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "form_key")
    private String key;
    @Column(name = "version")
    private int version;
    @Column(name = "type_key")
    private String typeKey;
    @Column(name = "form_schema")
    private String schema;
    @Column(name = "created")
    private Instant created;
    @Column(name = "created_by")
    private String createdBy;

    protected Form() {
    }

    private Form(FormView form, int version, String typeKey, Instant created, String createdBy) {
        this.id = Ids.next();
        this.key = form.key();
        this.version = version;
        this.typeKey = typeKey;
        this.schema = FormSchema.write(form);
        this.created = created;
        this.createdBy = createdBy;
    }

    static Form of(FormView form, int version, String typeKey, Instant created, String createdBy) {
        return new Form(form, version, typeKey, created, createdBy);
    }

    int version() {
        return version;
    }

    String typeKey() {
        return typeKey;
    }

    FormView view() {
        return FormSchema.read(key, version, schema);
    }

    /** Compares what the texts mean, not the JSON: a database may order its members. */
    boolean says(FormView other, String otherType) {
        return typeKey.equals(otherType) && view().equals(new FormView(key, version, other.title(), other.steps()));
    }
}
