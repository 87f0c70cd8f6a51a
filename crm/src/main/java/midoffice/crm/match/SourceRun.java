package midoffice.crm.match;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.SourceImports.Run;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** One import of a file, with how many rows went where. */
@Entity
@Table(name = "crm_source_run")
public class SourceRun {

    private static final int LONGEST_NAME = 255;

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Convert(converter = UuidConverter.class)
    @Column(name = "system_id")
    private UUID systemId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "started")
    private Instant started;

    @Column(name = "finished")
    private Instant finished;

    @Column(name = "actor")
    private String actor;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "rows_read")
    private int read;

    @Column(name = "rows_added")
    private int added;

    @Column(name = "rows_changed")
    private int changed;

    @Column(name = "rows_unchanged")
    private int unchanged;

    @Column(name = "rows_refused")
    private int refused;

    /** For JPA. */
    protected SourceRun() {
    }

    SourceRun(UUID systemId, String fileName, Caller caller, Instant started) {
        this.id = Ids.next();
        this.systemId = systemId;
        this.fileName = fileName == null ? "" : fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
        this.actor = caller.subject();
        this.actorName = caller.name();
        this.started = started;
    }

    UUID id() {
        return id;
    }

    UUID systemId() {
        return systemId;
    }

    void add(int newRows, int changedRows, int unchangedRows, int refusedRows) {
        read += newRows + changedRows + unchangedRows + refusedRows;
        added += newRows;
        changed += changedRows;
        unchanged += unchangedRows;
        refused += refusedRows;
    }

    void finish(Instant at) {
        finished = at;
    }

    Run view() {
        return new Run(id, fileName, started, finished, actorName, read, added, changed, unchanged, refused);
    }
}
