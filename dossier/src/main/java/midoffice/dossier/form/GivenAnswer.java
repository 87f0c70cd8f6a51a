package midoffice.dossier.form;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.content.StoredContent;

/** One answer of an unfinished form, a text or a file; of a file the value is the name and the content lies in the store. */
@Entity
@Table(name = "dos_form_answer")
class GivenAnswer {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "session")
    private UUID session;
    @Column(name = "field")
    private String field;
    @Column(name = "value")
    private String value;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "byte_size")
    private Long size;
    @Column(name = "sha256")
    private String sha256;

    protected GivenAnswer() {
    }

    private GivenAnswer(UUID session, String field) {
        this.id = Ids.next();
        this.session = session;
        this.field = field;
        this.value = "";
    }

    static GivenAnswer to(UUID session, String field) {
        return new GivenAnswer(session, field);
    }

    void say(String text) {
        value = text;
    }

    void attach(StoredContent content) {
        value = content.fileName();
        mediaType = content.mediaType();
        size = content.size();
        sha256 = content.sha256();
    }

    /** @return the attached content, null when this is a text */
    StoredContent content() {
        return sha256 == null ? null : new StoredContent(value, mediaType, size, sha256);
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }
}
