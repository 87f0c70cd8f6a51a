package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;
import midoffice.dossier.type.TypeBook;

/** Keeps which documents belong to which dossiers, together with the keeper of documents (zrc-003 to zrc-005, zrc-017). */
@ApplicationScoped
class KeepDossierDocuments extends PartShelf<DossierDocument, DossierDocumentRegister.Facts, DossierDocumentRegister.View> implements DossierDocumentRegister {

    /** The only relation there is, in the words clients show. */
    private static final String RELATION = "Hoort bij, omgekeerd: kent";

    private DossierDocumentRepository rows;
    private TypeBook types;
    private Instance<KnownDocuments> documents;

    protected KeepDossierDocuments() {
    }

    @Inject
    KeepDossierDocuments(DossierDocumentRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock, TypeBook types, @Any Instance<KnownDocuments> documents) {
        super(ResourceKind.DOSSIER_DOCUMENT, rows, access, rights, trail, clock);
        this.types = types;
        this.documents = documents;
        this.rows = rows;
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierDocument row(UUID dossier, Instant now) {
        return new DossierDocument(dossier, now);
    }

    /** {@inheritDoc} An official adds documents of the own unit, or one just added in person: nobody opens another unit's document this way. */
    @Override
    protected DossierDocument build(Change change, Facts facts, Reach reach) {
        if (reach.isOfUnit() && !rows.usedWithin(facts.document(), reach) && !trail().addedBy(facts.document(), change.by().subject())) {
            throw new DomainException.Invalid("document", "bad-url", "There is no such document");
        }
        return super.build(change, facts, reach);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierDocument row, List<Violation> found) {
        if (row != null) {
            same(found, "document", row.target(), facts.document());
            return;
        }
        Optional<DocumentGist> document = documents.stream().findFirst().flatMap(d -> d.document(facts.document()));
        if (document.isEmpty()) {
            found.add(new Violation("document", "bad-url", "There is no such document"));
            return;
        }
        if (rows.of(dossier.id(), facts.document()).isPresent()) {
            found.add(new Violation("", "unique", "The document belongs to the dossier already"));
        }
        if (dossier.archived()) {
            found.add(new Violation("dossier", "archived", "What is archived gets no other documents"));
        }
        if (!types.allowsDocumentType(dossier.type(), document.get().type())) {
            found.add(new Violation("", "missing-zaaktype-informatieobjecttype-relation", "Dossiers of that type have no such documents"));
        }
    }

    @Override
    protected void fill(DossierDocument row, Facts facts, Instant now) {
        row.about(facts.document(), null, null, null);
        row.say(facts);
    }

    @Override
    protected void afterAdded(Change change, DossierDocument row, Facts facts) {
        documents.forEach(d -> d.related(change, facts.document(), row.dossier(), ResourceKind.DOSSIER));
    }

    @Override
    protected void release(Change change, DossierDocument row) {
        super.release(change, row);
        documents.forEach(d -> d.unrelated(change, row.target(), row.dossier()));
    }

    @Override
    protected View view(DossierDocument row) {
        return row.view(Map.of("registrationDate", row.registered(), "relationText", RELATION), View.class);
    }
}
