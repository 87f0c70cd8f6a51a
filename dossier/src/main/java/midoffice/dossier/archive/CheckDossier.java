package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierFixity;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.FixityCheck;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.document.DocumentEditions;
import midoffice.dossier.document.DossierDocuments;

/** Finds the contents of a dossier and has them checked; reading takes place outside any transaction. */
@ApplicationScoped
class CheckDossier implements DossierFixity {

    private static final Caller SYSTEM = Caller.system("fixity check");
    private static final int MANY = 100_000;

    private final DueDossierRepository dossiers;
    private final DossierDocumentRegister relations;
    private final DocumentEditions editions;
    private final DossierDocuments ownDocuments;
    private final FixityCheck fixity;

    protected CheckDossier() {
        this(null, null, null, null, null);
    }

    @Inject
    CheckDossier(DueDossierRepository dossiers, DossierDocumentRegister relations, DocumentEditions editions, DossierDocuments ownDocuments,
            FixityCheck fixity) {
        this.dossiers = dossiers;
        this.relations = relations;
        this.editions = editions;
        this.ownDocuments = ownDocuments;
        this.fixity = fixity;
    }

    @Override
    public Outcome check(Caller caller, String number) {
        caller.requireAny(Role.ADMINISTRATOR, Role.RECORD_MANAGER, Role.ARCHIVIST);
        String wanted = number == null ? "" : number.strip();
        List<UUID> found = dossiers.named(wanted);
        if (found.isEmpty()) {
            throw new DomainException.NotFound("dossier-not-found", "No dossier " + wanted);
        }
        Map<String, Damage> whose = new LinkedHashMap<>();
        found.forEach(dossier -> collect(dossier, whose));
        List<Damage> damages = new ArrayList<>();
        for (FixityCheck.Fault fault : fixity.checkNow(SYSTEM, whose.keySet())) {
            Damage at = whose.get(fault.sha256());
            damages.add(new Damage(at.document(), at.version(), fault.kind()));
        }
        return new Outcome(wanted, whose.size(), damages);
    }

    /** By hash, the first document that has it. */
    private void collect(UUID dossier, Map<String, Damage> whose) {
        relations.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().forEach(relation -> editions.of(relation.document()).stream()
                .filter(e -> e.sha256() != null)
                .forEach(e -> whose.putIfAbsent(e.sha256(), new Damage(e.facts().fileName(), e.number(), null))));
        ownDocuments.documents(new DossierId(dossier)).forEach(d -> whose.putIfAbsent(d.sha256(), new Damage(d.fileName(), 1, null)));
    }
}
