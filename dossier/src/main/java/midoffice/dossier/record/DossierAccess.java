package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.MainEntries;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;

/** Lets the parts of a dossier see and change it under the rules that hold for the dossier itself. */
@ApplicationScoped
public class DossierAccess implements MainEntries {

    private final DossierEntryRepository dossiers;
    private final Rights rights;
    private final AccessLog accessLog;

    protected DossierAccess() {
        this(null, null, null);
    }

    @Inject
    DossierAccess(DossierEntryRepository dossiers, Rights rights, AccessLog accessLog) {
        this.dossiers = dossiers;
        this.rights = rights;
        this.accessLog = accessLog;
    }

    /**
     * What a part needs to know of its dossier.
     *
     * @param type    id of its type
     * @param ended   whether it is closed
     * @param archived whether it is out of hands: archived or given to another archive
     * @param unit    code of the unit it belongs to, null for none
     * @param handler login of the official who has it in hand, null for nobody
     */
    public record DossierGist(UUID id, String number, UUID type, Confidentiality confidentiality, String sourceOrganisation, boolean ended,
            boolean archived, String unit, String handler) {

        /** What trail and notifications need of a part. */
        public Mark mark(ResourceKind kind, UUID part, String label) {
            return new Mark(kind, part, ResourceKind.DOSSIER, id, label, traits());
        }

        /** What receivers of notifications may filter on. */
        public Map<String, String> traits() {
            return Map.of("sourceOrganisation", sourceOrganisation, "type", String.valueOf(type), "confidentiality", confidentiality.name());
        }
    }

    /**
     * Locks the dossier for a change of it or of what hangs on it.
     *
     * @param field    field in which the client names the dossier
     * @param open     permissions of which one is needed
     * @throws DomainException.Invalid {@code bad-url} when there is no such dossier
     * @throws DomainException.Refused {@code not-allowed} when none reaches this dossier, or when it is closed and the caller may not change
     *         closed ones
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DossierGist forChange(Change change, UUID dossier, String field, Permission... open) {
        Dossier found = dossiers.find(dossier)
                .orElseThrow(() -> new DomainException.Invalid(field, "bad-url", "There is no such dossier"));
        dossiers.lock(dossier, Reach.all());
        requireChangeable(change.by(), found, open);
        return gist(found);
    }

    /** The same for a dossier that is known, without locking it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DossierGist gist(UUID dossier) {
        return gist(dossiers.find(dossier).orElseThrow(() -> new DomainException.NotFound("not-found", "No dossier " + dossier)));
    }

    /** The dossier when the caller may read it; tells nothing of a party, and so is not logged. */
    @Transactional
    public Optional<DossierGist> reachable(Caller caller, UUID dossier) {
        Reach reach = rights.reach(caller, Component.DOSSIERS, Permission.DOSSIERS_READ);
        return dossiers.find(dossier).filter(d -> reach.covers(d.type(), Confidentiality.of(d.level()), d.unitCode())).map(DossierAccess::gist);
    }

    /** @return whether there is such a dossier, whoever asks */
    @Transactional
    public boolean exists(UUID dossier) {
        return dossiers.find(dossier).isPresent();
    }

    void requireChangeable(Caller by, Dossier dossier, Permission... open) {
        Confidentiality confidentiality = Confidentiality.of(dossier.level());
        boolean allowed = rights.require(by, Component.DOSSIERS, open).covers(dossier.type(), confidentiality, dossier.unitCode());
        boolean forced = rights.reach(by, Component.DOSSIERS, Permission.DOSSIERS_FORCE_UPDATE).covers(dossier.type(), confidentiality,
                dossier.unitCode());
        if (!allowed || dossier.isEnded() && !forced) {
            throw new DomainException.Refused("not-allowed", by.subject() + " may not change dossier " + dossier.number());
        }
    }

    /** Citizens find in their own log which members of staff looked at their dossiers. */
    void logRead(Caller caller, Collection<Dossier> read) {
        if (caller.isStaff()) {
            read.stream().filter(d -> d.applicant() != null)
                    .forEach(d -> accessLog.recordRead(caller, d.applicant(), "dossier", d.number()));
        }
    }

    static DossierGist gist(Dossier dossier) {
        return new DossierGist(dossier.id(), dossier.number(), dossier.type(), Confidentiality.of(dossier.level()),
                dossier.sourceOrganisation(), dossier.isEnded(), dossier.isArchived(), dossier.unitCode(), dossier.handler());
    }

    @Override
    public ResourceKind mainKind() {
        return ResourceKind.DOSSIER;
    }

    @Override
    @Transactional
    public void requireVisible(Caller caller, UUID id) {
        Reach trail = rights.require(caller, Component.DOSSIERS, Permission.AUDIT_READ);
        Reach read = rights.reach(caller, Component.DOSSIERS, Permission.DOSSIERS_READ);
        Dossier dossier = dossiers.get(id, trail);
        if (!read.isNothing()) {
            dossiers.get(dossier.id(), read);
        }
    }
}
