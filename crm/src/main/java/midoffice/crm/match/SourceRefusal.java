package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.SourceImports.RefusedRow;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** A row that could not be staged, as it came. */
@Entity
@Table(name = "crm_source_refusal")
public class SourceRefusal {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Convert(converter = UuidConverter.class)
    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "line_no")
    private int line;

    @Column(name = "code")
    private String code;

    @Column(name = "content")
    private String content;

    /** For JPA. */
    protected SourceRefusal() {
    }

    SourceRefusal(UUID runId, RefusedRow row) {
        this.id = Ids.next();
        this.runId = runId;
        this.line = row.line();
        this.code = row.code();
        this.content = row.content();
    }

    RefusedRow view() {
        return new RefusedRow(line, code, content);
    }
}
