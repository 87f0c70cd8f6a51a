package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.event.DossierAssigned;
import midoffice.dossier.api.event.DossierTransferred;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.staff.Assignments.Chosen;
import midoffice.dossier.api.staff.Assignments.Failure;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.register.Trail;

/** Gives one dossier away: rights, version, the dossier itself, the trail, and the house is told. */
@ApplicationScoped
class GiveOneDossier {

    private final DossierAccess access;
    private final DossierBook dossiers;
    private final Trail trail;
    private final Event<DossierAssigned> assigned;
    private final Event<DossierTransferred> handedOver;

    protected GiveOneDossier() {
        this(null, null, null, null, null);
    }

    @Inject
    GiveOneDossier(DossierAccess access, DossierBook dossiers, Trail trail, Event<DossierAssigned> assigned,
            Event<DossierTransferred> handedOver) {
        this.access = access;
        this.dossiers = dossiers;
        this.trail = trail;
        this.assigned = assigned;
        this.handedOver = handedOver;
    }

    /** @param login null gives it back to the unit */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void assign(Caller official, Chosen chosen, String login, String reason) {
        Change change = begin(official, chosen, reason);
        DossierGist before = access.gist(chosen.id().value());
        if (!dossiers.assignHandler(official, chosen.id(), login, reason)) {
            trail(change, chosen, "handler", before.handler(), login);
        }
        assigned.fire(new DossierAssigned(chosen.id(), before.number(), before.handler(), login));
    }

    /** The official of the other unit begins afresh: the dossier is in nobody's hands. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void handOver(Caller official, Chosen chosen, UnitId unit, String reason) {
        Change change = begin(official, chosen, reason);
        DossierGist before = access.gist(chosen.id().value());
        if (!dossiers.handOver(official, chosen.id(), unit, reason)) {
            trail(change, chosen, "unit", before.unit(), unit.code());
        }
        handedOver.fire(new DossierTransferred(chosen.id(), before.number(), new UnitId(before.unit()), unit));
    }

    /** Why a dossier stayed as it was; its number only when the official may see it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Failure failure(Caller official, Chosen chosen, DomainException why) {
        DossierGist gist = access.reachable(official, chosen.id().value()).orElse(null);
        if (gist == null) {
            return new Failure(chosen.id(), null, "not-found");
        }
        return new Failure(chosen.id(), gist.number(), gist.ended() ? "dossier-closed" : why.code());
    }

    private Change begin(Caller official, Chosen chosen, String reason) {
        Change change = new Change(official, official.subject(), reason, null);
        access.forChange(change, chosen.id().value(), "dossiers", Permission.DOSSIERS_UPDATE);
        dossiers.requireVersion(chosen.id(), chosen.version());
        return change;
    }

    /** For types that know no handlers: there no role tells who has it. */
    private void trail(Change change, Chosen chosen, String what, String before, String after) {
        DossierGist gist = access.gist(chosen.id().value());
        trail.changed(change, gist.mark(ResourceKind.DOSSIER, gist.id(), gist.number()), said(what, before), said(what, after));
    }

    private static Map<String, String> said(String what, String value) {
        Map<String, String> said = new HashMap<>();
        said.put(what, value);
        return said;
    }
}
