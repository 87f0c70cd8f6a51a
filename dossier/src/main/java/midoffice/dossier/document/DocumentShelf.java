package midoffice.dossier.document;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/** The steps that are the same for every kind of part of a document. */
abstract class DocumentShelf<E extends DocumentPart, F, V extends Entry> extends Shelf<E, F, V> {

    private final ResourceKind kind;
    private final RegisteredDocumentRepository documents;
    private final Clock clock;

    protected DocumentShelf() {
        this(null, null, null, null, null, null);
    }

    protected DocumentShelf(ResourceKind kind, DocumentPartRepository<E> rows, RegisteredDocumentRepository documents, Rights rights,
            Trail trail, Clock clock) {
        super(kind, rows, rights, trail);
        this.kind = kind;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.DOCUMENTS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.DOCUMENTS_CREATE};
    }

    @Override
    protected Permission[] changing() {
        return new Permission[] {Permission.DOCUMENTS_UPDATE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.DOCUMENTS_DELETE};
    }

    protected abstract UUID documentOf(F facts);

    /** @throws DomainException.Invalid when a rule is broken; @param row the part as it stands, null for a new one */
    protected abstract void check(F facts, E row);

    protected abstract E row(UUID document, Instant now);

    protected abstract void fill(E row, F facts);

    @Override
    protected E build(Change change, F facts, Reach reach) {
        RegisteredDocument document = documents.find(documentOf(facts))
                .orElseThrow(() -> new DomainException.Invalid("document", "bad-url", "There is no such document"));
        if (!reach.covers(document.type(), document.confidentiality()) && !documents.reaches(document.id(), reach)) {
            throw new DomainException.Refused("not-allowed", "That document was not given to the client");
        }
        check(facts, null);
        E row = row(document.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        fill(row, facts);
        return row;
    }

    @Override
    protected void apply(Change change, E row, F facts, Reach reach) {
        if (!row.document().equals(documentOf(facts))) {
            throw new DomainException.Invalid("document", "wijzigen-niet-toegelaten", "It stays with its document");
        }
        check(facts, row);
        fill(row, facts);
    }

    @Override
    protected void release(Change change, E row) {
        // most parts go freely
    }

    /** Puts whether usage rights hold into the document, without making a new version of it. */
    protected void say(UUID document, Boolean hasUsageRights) {
        RegisteredDocument row = documents.lock(document, Reach.all());
        var f = row.told();
        row.complete(new midoffice.dossier.api.register.DocumentRegister.Facts(f.identification(), f.sourceOrganisation(), f.creationDate(), f.title(),
                f.confidentiality(), f.readyForPublication(), f.shownToInitiator(), f.author(), f.status(), f.contentLapsed(), f.format(),
                f.language(), f.fileName(), null, f.fileSize(), f.link(), f.description(), f.receivedDate(), f.sentDate(), hasUsageRights,
                f.appearance(), f.signature(), f.integrity(), f.documentType(), f.keywords(), null));
        documents.flush();
        documents.keepEdition(row);
    }

    @Override
    protected Mark mark(E row) {
        RegisteredDocument document = documents.find(row.document()).orElseThrow();
        return new Mark(kind, row.id(), ResourceKind.DOCUMENT, document.id(), document.number(), Map.of("sourceOrganisation",
                document.organisation(), "documentType", document.type().toString(), "confidentiality", document.confidentiality().name()));
    }
}
