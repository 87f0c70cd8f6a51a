package midoffice.dossier.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.register.Registered;

/** Something that hangs on a document. */
@Entity
@Table(name = "dos_document_part")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "part_kind")
abstract class DocumentPart extends Registered {

    @Convert(converter = UuidConverter.class)
    @Column(name = "document")
    private UUID document;
    @Column(name = "object")
    private String object;
    @Column(name = "word")
    private String word;
    @Column(name = "start_date")
    private Instant startDate;
    @Column(name = "end_date")
    private Instant endDate;

    protected DocumentPart() {
    }

    DocumentPart(UUID document, Instant now) {
        super(now);
        this.document = document;
    }

    void about(String newObject, String newWord, Instant from, Instant until) {
        object = newObject;
        word = newWord;
        startDate = from;
        endDate = until;
    }

    void say(Object facts) {
        write(facts);
    }

    UUID document() {
        return document;
    }

    String object() {
        return object;
    }

    String word() {
        return word;
    }

    <V> V view(Class<V> type) {
        return shown(Map.of(), type);
    }
}
