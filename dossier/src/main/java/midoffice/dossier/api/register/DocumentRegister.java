package midoffice.dossier.api.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;

/**
 * Documents (ZGW: enkelvoudig informatieobject) in all their versions. Read with {@code DOCUMENTS_READ}, added with {@code
 * DOCUMENTS_CREATE}, changed under a lock with {@code DOCUMENTS_UPDATE}, when final with {@code DOCUMENTS_FORCE_UPDATE}: each for the types and
 * up to the confidentiality that were given.
 */
public interface DocumentRegister extends Register<DocumentRegister.Facts, DocumentRegister.View> {

    /**
     * Takes the document for one client alone.
     *
     * @return the key with which it may be changed and released
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code existing-lock}
     */
    String lock(Change change, UUID id);

    /**
     * Releases it.
     *
     * @param key null or empty for who may do so without
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code incorrect-lock-id}; {@code file-size} when parts of its content are missing
     */
    void unlock(Change change, UUID id, String key);

    /**
     * An earlier version: that of the number, or that of the moment; both null for the newest.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     */
    View version(Caller caller, UUID id, Integer version, Instant registeredAt);

    /**
     * Opens the content of a version; the caller closes the stream.
     *
     * @param offset place to begin at, negative to count from the end; the stream is empty when the content does not reach that far
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}, also when it has no content
     * @throws midoffice.crm.api.common.DomainException.Conflict when it was not scanned yet, or a virus was found in it
     */
    Content open(Caller caller, UUID id, Integer version, Instant registeredAt, long offset);

    /**
     * Takes one part of a content that is too large for one request.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code not-found}
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code incorrect-lock-id}, {@code file-size}
     */
    Part upload(Change change, UUID part, String key, InputStream content);

    /** What a client says of a document. @param content file with the content sent along, null when none was; @param lock key of the lock */
    record Facts(String identification, String sourceOrganisation, LocalDate creationDate, String title, Confidentiality confidentiality,
            Boolean readyForPublication, Boolean shownToInitiator, String author, DocumentStatus status, Boolean contentLapsed, String format,
            String language, String fileName, @JsonIgnore Path content, Long fileSize, String link, String description, LocalDate receivedDate,
            LocalDate sentDate, Boolean hasUsageRights, String appearance, Signature signature, Integrity integrity, UUID documentType,
            List<String> keywords, String lock) {

        public Facts {
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
        }

        /** @return the same with that content, which has so many bytes */
        public Facts with(Path file) {
            return new Facts(identification, sourceOrganisation, creationDate, title, confidentiality, readyForPublication, shownToInitiator,
                    author, status, contentLapsed, format, language, fileName, file, fileSize, link, description, receivedDate, sentDate,
                    hasUsageRights, appearance, signature, integrity, documentType, keywords, lock);
        }
    }

    /** As it is shown. @param content not null when there is any; @param lock the key, only for who just took it */
    record View(UUID id, long revision, String identification, String sourceOrganisation, LocalDate creationDate, String title,
            Confidentiality confidentiality, Boolean readyForPublication, Boolean shownToInitiator, String author, DocumentStatus status,
            Boolean contentLapsed, String format, String language, Integer version, Instant registeredAt, String fileName, String content,
            Long fileSize, String link, String description, LocalDate receivedDate, LocalDate sentDate, Boolean hasUsageRights,
            String appearance, Signature signature, Integrity integrity, UUID documentType, Boolean locked, List<Part> parts,
            List<String> keywords, String lock) implements Entry {

        public View {
            parts = parts == null ? List.of() : List.copyOf(parts);
            keywords = keywords == null ? List.of() : List.copyOf(keywords);
        }
    }

    /** A part of a content that is sent in parts. @param size in bytes */
    record Part(UUID id, int sequenceNumber, long size, boolean complete, String lock) {
    }

    /** How it was signed. */
    record Signature(SignatureKind kind, LocalDate date) {
    }

    /** Ways to sign. */
    enum SignatureKind {
        ANALOGUE, DIGITAL, PKI
    }

    /** A checksum of the content. @param algorithm as the standard names it */
    record Integrity(String algorithm, String value, LocalDate date) {
    }

    /** Content to be sent on. */
    record Content(String fileName, String mediaType, long size, InputStream stream) {
    }
}
