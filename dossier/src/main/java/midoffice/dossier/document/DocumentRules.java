package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DocumentRegister.Facts;
import midoffice.dossier.api.register.DocumentStatus;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.type.TypeBook;

/** What must hold for the facts of a document (ZGW standard, drc-001, drc-005, drc-006, drc-009). */
@ApplicationScoped
class DocumentRules {

    private static final Set<DocumentStatus> BEFORE_RECEIPT = Set.of(DocumentStatus.IN_PROGRESS, DocumentStatus.FOR_ADOPTION);
    private static final String UNCHANGEABLE = "wijzigen-niet-toegelaten";

    private final RegisteredDocumentRepository documents;
    private final UsageRightsRepository rights;
    private final TypeBook types;

    protected DocumentRules() {
        this(null, null, null);
    }

    @Inject
    DocumentRules(RegisteredDocumentRepository documents, UsageRightsRepository rights, TypeBook types) {
        this.documents = documents;
        this.rights = rights;
        this.types = types;
    }

    /** @throws DomainException.Invalid {@code bad-url}, {@code not-published} */
    DocumentTypeView publishedType(Facts facts) {
        DocumentTypeView type = types.documentType(facts.documentType())
                .orElseThrow(() -> new DomainException.Invalid("documentType", "bad-url", "There is no such document type"));
        if (Boolean.TRUE.equals(type.draft())) {
            throw new DomainException.Invalid("documentType", "not-published", "The document type is a draft");
        }
        return type;
    }

    /** @param row the document as it stands, null for a new one */
    void check(Facts facts, RegisteredDocument row) {
        List<Violation> found = new ArrayList<>();
        boolean named = facts.identification() != null && !facts.identification().isEmpty();
        if (row == null && named && documents.isTaken(facts.identification(), facts.sourceOrganisation())) {
            found.add(new Violation("identification", "identificatie-niet-uniek", "The organisation has a document with that identification"));
        }
        if (row != null && named && !facts.identification().equals(row.number())) {
            found.add(new Violation("identification", UNCHANGEABLE, "A document keeps its identification"));
        }
        if (facts.receivedDate() != null && facts.status() != null && BEFORE_RECEIPT.contains(facts.status())) {
            found.add(new Violation("status", "invalid_for_received", "What was received is not being written here"));
        }
        boolean conditions = row != null && !rights.of(row.id()).isEmpty();
        if (Boolean.TRUE.equals(facts.hasUsageRights()) && !conditions) {
            found.add(new Violation("hasUsageRights", "missing-gebruiksrechten", "Say the conditions first"));
        }
        if (!Boolean.TRUE.equals(facts.hasUsageRights()) && conditions) {
            found.add(new Violation("hasUsageRights", "existing-gebruiksrechten", "There are conditions"));
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The document breaks rules", found);
        }
    }

    /** @throws DomainException.Invalid {@code unlocked}, {@code missing-lock-id}, {@code incorrect-lock-id} */
    static void requireLock(RegisteredDocument row, String key) {
        if (row.lockKey() == null) {
            throw new DomainException.Invalid("", "unlocked", "Lock the document first");
        }
        if (key == null || key.isEmpty()) {
            throw new DomainException.Invalid("", "missing-lock-id", "Send the key of the lock along");
        }
        if (!key.equals(row.lockKey())) {
            throw new DomainException.Invalid("", "incorrect-lock-id", "That is not the key of the lock");
        }
    }
}
