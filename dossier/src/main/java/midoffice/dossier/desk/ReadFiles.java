package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.register.AuditTrail;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.staff.DossierFile;
import midoffice.dossier.api.staff.DossierFiles;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;

/** Puts the file of a dossier together from the registers, with the rights of who asks. */
@ApplicationScoped
class ReadFiles implements DossierFiles {

    private static final int LONGEST_NUMBER = 40;

    private final FileRepository files;
    private final ListRows rows;
    private final FileParts parts;
    private final DossierRegister dossiers;
    private final DocumentRegister documents;
    private final DossierDocumentRegister uses;
    private final AuditTrail trail;
    private final Rights rights;
    private final AccessLog accessLog;

    protected ReadFiles() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ReadFiles(FileRepository files, ListRows rows, FileParts parts, DossierRegister dossiers, DocumentRegister documents,
            DossierDocumentRegister uses, AuditTrail trail, Rights rights, AccessLog accessLog) {
        this.files = files;
        this.rows = rows;
        this.parts = parts;
        this.dossiers = dossiers;
        this.documents = documents;
        this.uses = uses;
        this.trail = trail;
        this.rights = rights;
        this.accessLog = accessLog;
    }

    @Override
    @Transactional
    public DossierFile open(Caller official, String number) {
        Reach reach = reach(official);
        ListedDossier found = found(number, reach);
        // logs the read, and says what the list does not
        DossierRegister.View view = dossiers.read(official, found.id());
        TypeWords.TypeRef type = new TypeWords.TypeRef(found.type(), found.typeKey(), found.typeVersion());
        boolean still = view.suspension() != null && Boolean.TRUE.equals(view.suspension().suspended());
        DossierFile.Text text = new DossierFile.Text(view.description(), view.explanation(), still ? view.suspension().reason() : null,
                view.extension() == null ? null : view.extension().duration(), view.extension() == null ? null : view.extension().reason(),
                view.geometry(), view.sourceOrganisation());
        return new DossierFile(rows.of(List.of(found)).get(0), text, parts.statuses(official, found.id(), type), parts.result(official, view),
                parts.roles(official, found.id()), parts.documents(official, found.id()), parts.decisions(official, found.id()),
                parts.notes(official, found.id()), parts.properties(official, found.id()), parts.objects(official, found.id()),
                parts.related(view, reach), TrailLines.of(trail.of(official, ResourceKind.DOSSIER, found.id())), parts.choices(found.type()));
    }

    @Override
    @Transactional
    public String mark(Caller official, String number) {
        ListedDossier found = found(number, reach(official));
        return found.version() + "-" + Integer.toHexString(files.mark(found.id()).hashCode());
    }

    @Override
    @Transactional
    public DocumentRegister.Content document(Caller official, UUID document, Integer version) {
        List<UUID> owners = uses.list(official, Criteria.where("document", document, 100)).rows().stream()
                .map(DossierDocumentRegister.View::dossier).toList();
        if (owners.isEmpty()) {
            throw new DomainException.NotFound("not-found", "No document " + document + " in a dossier that the caller may see");
        }
        for (ListedDossier owner : files.byIds(owners, reach(official))) {
            if (owner.applicant() != null) {
                accessLog.recordRead(official, new PartyId(owner.applicant()), "document", owner.number());
            }
        }
        return documents.open(official, document, version, null, 0);
    }

    private ListedDossier found(String number, Reach reach) {
        if (number == null || number.length() > LONGEST_NUMBER) {
            throw new DomainException.NotFound("not-found", "No dossier has such a number");
        }
        return files.byNumber(number, reach)
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No dossier " + number + " that the caller may see"));
    }

    private Reach reach(Caller official) {
        return rights.require(official, Component.DOSSIERS, Permission.DOSSIERS_READ);
    }
}
