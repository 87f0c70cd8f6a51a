package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.DocumentRegister.Content;
import midoffice.dossier.api.register.DocumentRegister.Facts;
import midoffice.dossier.api.register.DocumentRegister.View;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.document.RegisteredDocumentRepository.Edition;
import midoffice.dossier.register.FactsJson;

/** Versions of documents as they were, and their contents. */
@ApplicationScoped
class DocumentVersions {

    private final RegisteredDocumentRepository documents;
    private final ContentReader reader;

    protected DocumentVersions() {
        this(null, null);
    }

    @Inject
    DocumentVersions(RegisteredDocumentRepository documents, ContentReader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    /** @param newest the newest version, answered when no other is asked for */
    View view(RegisteredDocument row, View newest, Integer version, Instant at) {
        if (version == null && at == null) {
            return newest;
        }
        Edition edition = edition(row, version, at);
        Map<String, Object> more = new HashMap<>();
        more.put("id", row.id());
        more.put("revision", row.version());
        more.put("version", edition.number());
        more.put("registeredAt", edition.edited());
        more.put("content", edition.sha256());
        more.put("locked", row.lockKey() != null);
        more.put("parts", List.of());
        return FactsJson.read(edition.facts(), more, View.class);
    }

    Content open(RegisteredDocument row, Integer version, Instant at, long offset) {
        boolean newest = version == null && at == null;
        Edition edition = newest ? null : edition(row, version, at);
        String sha256 = newest ? row.sha256() : edition.sha256();
        if (sha256 == null) {
            throw new DomainException.NotFound("not-found", "The document has no content");
        }
        Facts facts = newest ? row.told() : FactsJson.read(edition.facts(), Facts.class);
        long size = facts.fileSize() == null ? 0 : facts.fileSize();
        long start = offset < 0 ? Math.max(0, size + offset) : offset;
        InputStream stream = start > 0 && start >= size ? InputStream.nullInputStream() : reader.open(sha256, start);
        return new Content(facts.fileName(), newest ? row.mediaType() : edition.mediaType(), size, stream);
    }

    private Edition edition(RegisteredDocument row, Integer version, Instant at) {
        return documents.edition(row.id(), version, at)
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No such version of document " + row.number()));
    }
}
