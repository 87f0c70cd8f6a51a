package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentStatus;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeView;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.InTheNameOf;
import midoffice.dossier.register.Trail;
import midoffice.dossier.text.Texts;
import midoffice.dossier.type.HouseDocument;
import midoffice.dossier.type.TypeBook;

/** Enters documents that the house adds to dossiers into the register, under the same id, final from the start. */
@ApplicationScoped
class HouseDocuments {

    private static final int LONGEST_TITLE = 200;
    private static final String DUTCH = "dut";
    private static final String SHA_256 = "SHA_256";

    private final RegisteredDocumentRepository documents;
    private final KeepDocuments register;
    private final DossierDocumentRegister relations;
    private final DossierAccess dossiers;
    private final TypeBook types;
    private final Trail trail;
    private final Clock clock;

    protected HouseDocuments() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    HouseDocuments(RegisteredDocumentRepository documents, KeepDocuments register, DossierDocumentRegister relations, DossierAccess dossiers,
            TypeBook types, Trail trail, Clock clock) {
        this.documents = documents;
        this.register = register;
        this.relations = relations;
        this.dossiers = dossiers;
        this.types = types;
        this.trail = trail;
        this.clock = clock;
    }

    /** A dossier whose type knows no documents of the house keeps it for itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(Caller by, Document document) {
        DossierGist dossier = dossiers.gist(document.dossier().value());
        DocumentView view = document.view();
        types.documentTypeOfHouse(dossier.type(), HouseDocument.of(view.kind())).ifPresent(type -> {
            Change change = InTheNameOf.person(by);
            RegisteredDocument row = new RegisteredDocument(view.id().value(), facts(by, dossier, view, type), now());
            row.keep(document.content());
            documents.add(row);
            documents.keepEdition(row);
            trail.added(change, register.mark(row), register.view(row));
            relations.create(change, new DossierDocumentRegister.Facts(row.id(), dossier.id(), Texts.cut(view.title().in(Language.NL), LONGEST_TITLE), "", null, null));
        });
    }

    private DocumentRegister.Facts facts(Caller by, DossierGist dossier, DocumentView view, DocumentTypeView type) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BelgianCalendar.ZONE);
        boolean incoming = HouseDocument.of(view.kind()) == HouseDocument.ATTACHMENT;
        return new DocumentRegister.Facts("DOC-" + view.id().toString().replace("-", ""), dossier.sourceOrganisation(), today,
                Texts.cut(view.title().in(Language.NL), LONGEST_TITLE), type.confidentiality(), false, true, Texts.cut(by.name(), LONGEST_TITLE), DocumentStatus.FINAL, false,
                view.mediaType(), DUTCH, view.fileName(), null, view.size(), "", "", incoming ? today : null, incoming ? null : today, false, "",
                null, new DocumentRegister.Integrity(SHA_256, view.sha256(), today), type.id(), List.of(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
