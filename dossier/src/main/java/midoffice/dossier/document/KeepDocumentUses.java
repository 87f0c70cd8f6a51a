package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DocumentUseRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.spi.ForeignPages;
import midoffice.dossier.part.DocumentGist;
import midoffice.dossier.part.KnownDocuments;
import midoffice.dossier.part.KnownUses;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/**
 * Keeps where documents are used. That a dossier or a decision uses a document is said there; here it follows in the same transaction, and a
 * client can only say again what is so (drc-002 to drc-004).
 */
@ApplicationScoped
class KeepDocumentUses extends DocumentShelf<DocumentUse, DocumentUseRegister.Facts, DocumentUseRegister.View>
        implements DocumentUseRegister, KnownDocuments {

    private DocumentUseRepository uses;
    private RegisteredDocumentRepository documents;
    private Instance<KnownUses> users;
    private Instance<ForeignPages> pages;
    private Clock clock;

    protected KeepDocumentUses() {
    }

    @Inject
    KeepDocumentUses(DocumentUseRepository uses, RegisteredDocumentRepository documents, @Any Instance<KnownUses> users,
            @Any Instance<ForeignPages> pages, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOCUMENT_USE, uses, documents, rights, trail, clock);
        this.uses = uses;
        this.documents = documents;
        this.users = users;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected UUID documentOf(Facts facts) {
        return facts.document();
    }

    @Override
    protected void check(Facts facts, DocumentUse row) {
        if (facts.objectType() == UserKind.REQUEST) {
            requireNew(facts);
            return;
        }
        Optional<UUID> user = id(facts.object());
        if (user.isEmpty()) {
            boolean leads = pages.stream().findFirst().flatMap(p -> p.json(facts.object())).isPresent();
            throw new DomainException.Invalid("object", leads ? "invalid-resource" : "bad-url", "The address leads to nothing of that kind");
        }
        KnownUses known = users.stream().filter(u -> u.kind() == kind(facts.objectType())).findFirst().orElse(null);
        if (known == null || !known.exists(user.get())) {
            throw new DomainException.Invalid("object", "invalid-resource", "The address leads to something else");
        }
        requireNew(facts);
        if (!known.uses(user.get(), facts.document())) {
            throw new DomainException.Invalid("", "inconsistent-relation", "Say it first where the document is used");
        }
    }

    private void requireNew(Facts facts) {
        if (!uses.of(facts.document(), facts.object()).isEmpty()) {
            throw new DomainException.Invalid("", "unique", "That is known already");
        }
    }

    private static ResourceKind kind(UserKind kind) {
        return kind == UserKind.DECISION ? ResourceKind.DECISION : ResourceKind.DOSSIER;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    protected DocumentUse row(UUID document, Instant now) {
        return new DocumentUse(document, now);
    }

    @Override
    protected void fill(DocumentUse row, Facts facts) {
        row.about(facts.object(), facts.objectType().name(), null, null);
        row.say(facts);
    }

    @Override
    protected void release(Change change, DocumentUse row) {
        boolean still = id(row.object()).flatMap(user -> users.stream()
                .filter(u -> u.kind() == kind(UserKind.valueOf(row.word())) && u.uses(user, row.document())).findFirst()).isPresent();
        if (still && !UserKind.REQUEST.name().equals(row.word())) {
            throw new DomainException.Invalid("", "inconsistent-relation", "Take it away first where the document is used");
        }
    }

    @Override
    protected View view(DocumentUse row) {
        return row.view(View.class);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DocumentGist> document(UUID id) {
        return documents.find(id)
                .map(d -> new DocumentGist(d.id(), d.type(), d.isArchived(), d.told().hasUsageRights() != null));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void related(Change change, UUID document, UUID user, ResourceKind kind) {
        if (uses.of(document, user.toString()).isEmpty()) {
            DocumentUse use = new DocumentUse(document, clock.instant().truncatedTo(ChronoUnit.MICROS));
            fill(use, new Facts(document, user.toString(), kind == ResourceKind.DECISION ? UserKind.DECISION : UserKind.DOSSIER));
            uses.add(use);
            trail().added(change, mark(use), view(use));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void unrelated(Change change, UUID document, UUID user) {
        uses.of(document, user.toString()).forEach(use -> {
            trail().removed(change, mark(use), view(use));
            uses.remove(use);
        });
    }
}
