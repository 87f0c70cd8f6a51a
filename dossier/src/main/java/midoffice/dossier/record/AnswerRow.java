package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.Answer;

/** One answer of the form with which the dossier was opened, with the question as it was asked. */
@Entity
@Table(name = "dos_answer")
class AnswerRow {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "position")
    private int position;
    @Column(name = "field")
    private String field;
    @Column(name = "label")
    private LocalizedText label;
    @Column(name = "value")
    private String value;
    @Column(name = "is_file")
    private boolean file;
    @Column(name = "source")
    private String source;
    @Column(name = "since")
    private Instant since;

    protected AnswerRow() {
    }

    private AnswerRow(DossierId dossier, int position, NewDossier.NewAnswer answer) {
        this.id = Ids.next();
        this.dossier = dossier.value();
        this.position = position;
        this.field = answer.field();
        this.label = answer.label();
        this.value = answer.value();
        this.file = answer.file();
        this.source = answer.source() == null ? null : answer.source().name();
        this.since = answer.since();
    }

    static AnswerRow of(DossierId dossier, int position, NewDossier.NewAnswer answer) {
        return new AnswerRow(dossier, position, answer);
    }

    Answer view() {
        return new Answer(field, label, value, source == null ? null : AttributeSource.valueOf(source));
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    boolean isFile() {
        return file;
    }
}
