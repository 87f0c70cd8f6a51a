package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.Parties;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.DossierView.Answer;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.DossierView.StatusReached;
import midoffice.dossier.api.DossierView.WorkOrderView;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.type.DossierTypes;
import midoffice.dossier.type.TypeFacts;

/** Shows dossiers to those who may see them, and logs what staff looked at. */
@ApplicationScoped
class ReadDossiers implements Dossiers {

    private static final int LONGEST_NUMBER = 40;

    private final DossierRepository dossiers;
    private final DossierTypes types;
    private final Parties parties;
    private final AccessLog accessLog;
    private final Instance<DossierAnnex> annexes;

    protected ReadDossiers() {
        this(null, null, null, null, null);
    }

    @Inject
    ReadDossiers(DossierRepository dossiers, DossierTypes types, Parties parties, AccessLog accessLog, @Any Instance<DossierAnnex> annexes) {
        this.dossiers = dossiers;
        this.types = types;
        this.parties = parties;
        this.accessLog = accessLog;
        this.annexes = annexes;
    }

    @Override
    @Transactional
    public DossierView view(Caller caller, DossierId id) {
        return shown(caller, dossiers.byId(id, Sight.ofState(caller)).orElseThrow(() -> notFound(id)));
    }

    @Override
    @Transactional
    public DossierView byNumber(Caller caller, String number) {
        if (number == null || number.length() > LONGEST_NUMBER) {
            throw notFound("with such a number");
        }
        return shown(caller, dossiers.byNumber(number, Sight.ofState(caller)).orElseThrow(() -> notFound(number)));
    }

    @Override
    @Transactional
    public Page<DossierRow> ofParty(Caller caller, PartyId party, PageRequest page) {
        Sight sight = Sight.ofState(caller);
        List<PartyId> same = parties.same(party);
        List<Dossier> found = dossiers.ofParty(same, sight, cursor(page.after()), page.size() + 1);
        boolean more = found.size() > page.size();
        List<Dossier> shown = more ? found.subList(0, page.size()) : found;
        if (caller.isStaff() && !shown.isEmpty()) {
            accessLog.recordRead(caller, party, "dossiers", null);
        }
        Map<String, TypeFacts> known = new HashMap<>();
        List<DossierRow> rows = shown.stream().map(d -> row(caller, d, known)).toList();
        return new Page<>(rows, dossiers.countOfParty(same, sight), more ? shown.get(shown.size() - 1).key().toString() : null);
    }

    private DossierRow row(Caller caller, Dossier dossier, Map<String, TypeFacts> known) {
        TypeFacts type = known.computeIfAbsent(String.valueOf(dossier.type()),
                k -> types.describe(dossier.typeKey(), dossier.typeVersion(), dossier.type()));
        DossierFacts facts = dossier.facts(type.title());
        return new DossierRow(facts.id(), facts.number(), facts.title(), facts.applicant(), facts.applicantName(), facts.status(),
                text(type, facts.status()), next(type, facts), facts.opened(), facts.target(), facts.deadline(), dossier.closed(),
                facts.result(), seesStaff(caller) ? facts.handler() : null);
    }

    private DossierView shown(Caller caller, Dossier dossier) {
        TypeFacts type = types.describe(dossier.typeKey(), dossier.typeVersion(), dossier.type());
        DossierFacts facts = dossier.facts(type.title());
        boolean content = Sight.ofState(caller).content(facts.unit(), facts.applicant());
        boolean staff = seesStaff(caller);
        if (caller.isStaff() && facts.applicant() != null) {
            accessLog.recordRead(caller, facts.applicant(), "dossier", facts.number());
        }
        List<StatusReached> history = dossiers.statuses(facts.id()).stream()
                .map(h -> new StatusReached(h.status(), text(type, h.status()), h.at(), staff ? h.authorName() : null)).toList();
        List<Answer> answers = content ? dossiers.answers(facts.id()).stream().map(AnswerRow::view).toList() : List.of();
        List<DocumentView> documents = content ? annexes.stream().flatMap(a -> a.documents(facts.id()).stream()).toList() : List.of();
        // what the city asks its back offices is the office's own work, not the citizen's file
        List<WorkOrderView> workOrders = content && staff ? annexes.stream().flatMap(a -> a.workOrders(facts.id()).stream()).toList()
                : List.of();
        return new DossierView(facts.id(), facts.version(), facts.number(), facts.typeKey(), facts.title(), facts.product(),
                facts.productVersion(), facts.applicant(), facts.applicantName(), facts.unit(), facts.status(), text(type, facts.status()),
                next(type, facts), facts.opened(), facts.target(), facts.deadline(), dossier.closed(), facts.result(),
                staff ? facts.handler() : null, history, answers, documents, workOrders);
    }

    /** Citizens see what happened, not which civil servant did it. */
    private static boolean seesStaff(Caller caller) {
        return caller.isStaff() || caller.has(Role.SYSTEM);
    }

    /** @return null while there is no status: a client has opened it and set none yet */
    private static LocalizedText text(TypeFacts type, String status) {
        return status == null ? null : type.status(status).map(TypeFacts.Status::text).orElseGet(() -> LocalizedText.dutch(status));
    }

    private static LocalizedText next(TypeFacts type, DossierFacts facts) {
        return type.status(facts.status()).map(TypeFacts.Status::next).orElse(null);
    }

    /** A cursor comes from outside: one that is no id begins at the first page. */
    private static UUID cursor(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static DomainException.NotFound notFound(Object which) {
        return new DomainException.NotFound("dossier-not-found", "No dossier " + which + " that the caller may see");
    }
}
