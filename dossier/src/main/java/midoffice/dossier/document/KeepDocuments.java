package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.MainEntries;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/** Keeps the documents of the register. */
@ApplicationScoped
class KeepDocuments extends Shelf<RegisteredDocument, DocumentRegister.Facts, DocumentRegister.View>
        implements DocumentRegister, MainEntries {

    private final RegisteredDocumentRepository documents;
    private final DocumentUseRepository uses;
    private final DocumentRules rules;
    private final DocumentContents contents;
    private final DocumentVersions versions;
    private final Clock clock;

    protected KeepDocuments() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepDocuments(RegisteredDocumentRepository documents, DocumentUseRepository uses, DocumentRules rules, DocumentContents contents,
            DocumentVersions versions, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOCUMENT, documents, rights, trail);
        this.documents = documents;
        this.uses = uses;
        this.rules = rules;
        this.contents = contents;
        this.versions = versions;
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
        return new Permission[] {Permission.DOCUMENTS_UPDATE, Permission.DOCUMENTS_FORCE_UPDATE};
    }

    @Override
    protected Permission[] removing() {
        return new Permission[] {Permission.DOCUMENTS_DELETE};
    }

    @Override
    protected RegisteredDocument build(Change change, Facts facts, Reach reach) {
        DocumentTypeView type = rules.publishedType(facts);
        Facts whole = completed(facts, type, null);
        requireCovered(reach, whole);
        rules.check(facts, null);
        RegisteredDocument row = new RegisteredDocument(whole, now());
        if (facts.content() != null) {
            row.keep(contents.take(facts));
        }
        return row;
    }

    @Override
    protected void afterAdded(Change change, RegisteredDocument row, Facts facts) {
        if (facts.content() == null && facts.fileSize() != null && facts.fileSize() > 0) {
            contents.begin(row, facts.fileSize());
            row.lock(newKey());
            documents.flush();
        }
        documents.keepEdition(row);
    }

    @Override
    @Transactional
    public View create(Change change, Facts facts) {
        View made = super.create(change, facts);
        // the key belongs to who adds the document: it is shown, but not kept in the trail
        return documents.find(made.id()).filter(row -> row.upload() != null).map(row -> row.view(contents.parts(row), true)).orElse(made);
    }

    @Override
    protected void apply(Change change, RegisteredDocument row, Facts facts, Reach reach) {
        DocumentRules.requireLock(row, facts.lock());
        if (row.isFinal() && !rights().reach(change.by(), Component.DOCUMENTS, Permission.DOCUMENTS_FORCE_UPDATE)
                .covers(row.type(), row.confidentiality())) {
            throw new DomainException.Refused("not-allowed", "Document " + row.number() + " is final");
        }
        DocumentTypeView type = rules.publishedType(facts);
        rules.check(facts, row);
        Facts before = row.told();
        Facts whole = completed(facts, type, row);
        requireCovered(reach, whole);
        row.say(whole, now());
        if (facts.content() != null) {
            contents.abandon(row);
            row.keep(contents.take(facts));
        } else if (facts.fileSize() == null || facts.fileSize() == 0) {
            contents.abandon(row);
            row.keep(null);
        } else if (!facts.fileSize().equals(before.fileSize())) {
            contents.abandon(row);
            row.keep(null);
            contents.begin(row, facts.fileSize());
        }
        documents.flush();
        documents.keepEdition(row);
    }

    private Facts completed(Facts f, DocumentTypeView type, RegisteredDocument row) {
        String number = row != null ? row.number() : f.identification();
        if (number == null || number.isEmpty()) {
            number = "DOC-" + Ids.next().toString().replace("-", "");
        }
        Confidentiality confidentiality = f.confidentiality() == null ? type.confidentiality() : f.confidentiality();
        Long size = f.content() == null ? f.fileSize() : Long.valueOf(f.content().toFile().length());
        return new Facts(number, f.sourceOrganisation(), f.creationDate(), f.title(), confidentiality, f.readyForPublication(),
                Boolean.TRUE.equals(f.shownToInitiator()), f.author(), f.status(), f.contentLapsed(), f.format(), f.language(), f.fileName(), null,
                size, f.link(), f.description(), f.receivedDate(), f.sentDate(), f.hasUsageRights(), f.appearance(), f.signature(),
                f.integrity(), f.documentType(), f.keywords(), null);
    }

    private static void requireCovered(Reach reach, Facts facts) {
        if (!reach.allows(facts.documentType(), facts.confidentiality())) {
            throw new DomainException.Refused("not-allowed", "That type and confidentiality were not given to the client");
        }
    }

    @Override
    protected void release(Change change, RegisteredDocument row) {
        if (!uses.of(row.id()).isEmpty()) {
            throw new DomainException.Invalid("", "pending-relations", "The document is used");
        }
        contents.abandon(row);
        trail().forget(mark(row));
    }

    @Override
    protected View view(RegisteredDocument row) {
        return row.view(contents.parts(row), false);
    }

    @Override
    protected Mark mark(RegisteredDocument row) {
        return Mark.main(ResourceKind.DOCUMENT, row.id(), row.number(), Map.of("sourceOrganisation", row.organisation(), "documentType",
                row.type().toString(), "confidentiality", row.confidentiality().name()));
    }

    @Override
    @Transactional
    public String lock(Change change, UUID id) {
        RegisteredDocument row = documents.lock(id, rights().require(change.by(), Component.DOCUMENTS, Permission.DOCUMENTS_LOCK));
        if (row.lockKey() != null) {
            throw new DomainException.Invalid("", "existing-lock", "The document is locked already");
        }
        row.lock(newKey());
        documents.flush();
        return row.lockKey();
    }

    @Override
    @Transactional
    public void unlock(Change change, UUID id, String key) {
        Reach reach = rights().require(change.by(), Component.DOCUMENTS, Permission.DOCUMENTS_LOCK, Permission.DOCUMENTS_FORCE_UNLOCK);
        RegisteredDocument row = documents.lock(id, reach);
        boolean forced = rights().reach(change.by(), Component.DOCUMENTS, Permission.DOCUMENTS_FORCE_UNLOCK)
                .covers(row.type(), row.confidentiality());
        if (row.lockKey() == null) {
            throw new DomainException.Invalid("", "unlocked", "The document is not locked");
        }
        boolean right = row.lockKey().equals(key);
        if (!right && !forced) {
            throw new DomainException.Invalid("", "incorrect-lock-id", "That is not the key of the lock");
        }
        if (row.upload() != null && right) {
            contents.assemble(row);
        } else if (row.upload() != null) {
            contents.abandon(row);
        }
        row.lock(null);
        documents.flush();
    }

    @Override
    @Transactional
    public View version(Caller caller, UUID id, Integer version, Instant registeredAt) {
        RegisteredDocument row = documents.get(id, rights().require(caller, Component.DOCUMENTS, reading()));
        return versions.view(row, view(row), version, registeredAt);
    }

    @Override
    @Transactional
    public Content open(Caller caller, UUID id, Integer version, Instant registeredAt, long offset) {
        RegisteredDocument row = documents.get(id, rights().require(caller, Component.DOCUMENTS, reading()));
        return versions.open(row, version, registeredAt, offset);
    }

    @Override
    @Transactional
    public Part upload(Change change, UUID part, String key, InputStream content) {
        Reach reach = rights().require(change.by(), Component.DOCUMENTS, Permission.DOCUMENTS_UPDATE);
        RegisteredDocumentRepository.Chunk chunk = documents.chunk(part)
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No part " + part));
        RegisteredDocument row = documents.get(chunk.document(), reach);
        DocumentRules.requireLock(row, key);
        contents.write(row, chunk.place(), content);
        return contents.parts(row).get(chunk.place() - 1);
    }

    @Override
    public ResourceKind mainKind() {
        return ResourceKind.DOCUMENT;
    }

    @Override
    @Transactional
    public void requireVisible(Caller caller, UUID id) {
        documents.get(id, rights().require(caller, Component.DOCUMENTS, Permission.AUDIT_READ));
    }

    private static String newKey() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
