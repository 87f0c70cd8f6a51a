package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.DocumentRegister.Facts;
import midoffice.dossier.api.register.DocumentRegister.Integrity;
import midoffice.dossier.api.register.DocumentRegister.Part;
import midoffice.dossier.content.ContentIntake;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.content.ContentRefused;
import midoffice.dossier.content.PartUploads;
import midoffice.dossier.content.StoredContent;

/** Gets the content of documents into the store, in one piece or in parts, and sees that it is what was announced. */
@ApplicationScoped
class DocumentContents {

    private final RegisteredDocumentRepository documents;
    private final ContentIntake intake;
    private final PartUploads uploads;
    private final ContentReader reader;

    protected DocumentContents() {
        this(null, null, null, null);
    }

    @Inject
    DocumentContents(RegisteredDocumentRepository documents, ContentIntake intake, PartUploads uploads, ContentReader reader) {
        this.documents = documents;
        this.intake = intake;
        this.uploads = uploads;
        this.reader = reader;
    }

    /** Takes the content that came with the facts. @throws DomainException.Invalid {@code file-size}, {@code integrity}, or why it is refused */
    StoredContent take(Facts facts) {
        try (InputStream in = Files.newInputStream(facts.content())) {
            long size = Files.size(facts.content());
            if (facts.fileSize() != null && facts.fileSize() != size) {
                throw new DomainException.Invalid("fileSize", "file-size", "The content has " + size + " bytes");
            }
            StoredContent stored = intake.takeAny(name(facts), facts.format(), in, size);
            requireIntact(facts.integrity(), stored);
            return stored;
        } catch (ContentRefused e) {
            throw new DomainException.Invalid("content", e.code(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireIntact(Integrity integrity, StoredContent stored) {
        if (integrity != null && reader.agrees(stored.sha256(), integrity.algorithm(), integrity.value()).filter(ok -> !ok).isPresent()) {
            throw new DomainException.Invalid("integrity.value", "checksum-wrong", "The content has another checksum");
        }
    }

    /** Opens an upload in parts for a document that was written. */
    void begin(RegisteredDocument row, long size) {
        PartUploads.Upload upload = uploads.begin(size);
        row.upload(upload.id());
        documents.makeChunks(row.id(), upload.parts().size());
    }

    void abandon(RegisteredDocument row) {
        if (row.upload() != null) {
            uploads.abandon(row.upload());
            row.upload(null);
            documents.makeChunks(row.id(), 0);
        }
    }

    /** The parts that are to be sent, or were. */
    List<Part> parts(RegisteredDocument row) {
        Optional<PartUploads.Upload> upload = Optional.ofNullable(row.upload()).flatMap(uploads::find);
        if (upload.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = documents.chunks(row.id());
        List<Part> parts = new ArrayList<>();
        for (PartUploads.Part part : upload.get().parts()) {
            parts.add(new Part(ids.get(part.number() - 1), part.number(), part.size(), part.received(), row.lockKey()));
        }
        return parts;
    }

    /** Takes one part. @throws DomainException.Invalid {@code file-size} when it has another size */
    void write(RegisteredDocument row, int place, InputStream content) {
        try {
            uploads.write(row.upload(), place, content);
        } catch (ContentRefused e) {
            throw new DomainException.Invalid("content", "file-size", e.getMessage());
        }
    }

    /** Makes one content of the parts. @throws DomainException.Invalid {@code file-size} when some are missing, {@code checksum-wrong} */
    void assemble(RegisteredDocument row) {
        Facts facts = row.told();
        try {
            StoredContent stored = uploads.assemble(row.upload(), name(facts), facts.format(), whole -> facts.integrity() == null
                    || reader.agrees(whole.sha256(), facts.integrity().algorithm(), facts.integrity().value()).orElse(true));
            row.keep(stored);
            row.upload(null);
            documents.makeChunks(row.id(), 0);
            documents.keepEdition(row);
        } catch (DomainException.Conflict e) {
            throw new DomainException.Invalid("", "file-size", "Parts of the content are missing");
        } catch (ContentRefused e) {
            throw new DomainException.Invalid("", e.code(), e.getMessage());
        }
    }

    private static String name(Facts facts) {
        return facts.fileName() == null || facts.fileName().isEmpty() ? "document" : facts.fileName();
    }
}
