package midoffice.dossier.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.content.StoredContent;

/** A document of a dossier: how it is called and which content it has. */
@Entity
@Table(name = "dos_document")
class Document {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "kind")
    private String kind;
    @Column(name = "title")
    private LocalizedText title;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "media_type")
    private String mediaType;
    @Column(name = "byte_size")
    private long size;
    @Column(name = "sha256")
    private String sha256;
    @Column(name = "added")
    private Instant added;
    @Column(name = "added_by")
    private String addedBy;

    protected Document() {
    }

    private Document(DossierId dossier, String kind, LocalizedText title, StoredContent content, Instant added, String addedBy) {
        this.id = Ids.next();
        this.dossier = dossier.value();
        this.kind = kind;
        this.title = title;
        this.fileName = content.fileName();
        this.mediaType = content.mediaType();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.added = added;
        this.addedBy = addedBy;
    }

    static Document of(DossierId dossier, String kind, LocalizedText title, StoredContent content, Instant added, String addedBy) {
        return new Document(dossier, kind, title, content, added, addedBy);
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    DossierId dossier() {
        return new DossierId(dossier);
    }

    StoredContent content() {
        return new StoredContent(fileName, mediaType, size, sha256);
    }

    DocumentView view() {
        return new DocumentView(id(), kind, title, fileName, mediaType, size, sha256, added);
    }
}
