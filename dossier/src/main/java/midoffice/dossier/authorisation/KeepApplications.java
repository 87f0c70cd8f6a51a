package midoffice.dossier.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationRegister;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.register.Mark;
import midoffice.dossier.register.Reach;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Shelf;
import midoffice.dossier.register.Trail;

/** Keeps the applications (ZGW standard, ac-001 to ac-003). */
@ApplicationScoped
class KeepApplications extends Shelf<Application, ApplicationFacts, ApplicationRegister.View> implements ApplicationRegister {

    private final ApplicationRepository applications;
    private final RightsAsked asked;
    private final Clock clock;

    protected KeepApplications() {
        this(null, null, null, null, null);
    }

    @Inject
    KeepApplications(ApplicationRepository applications, RightsAsked asked, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.APPLICATION, applications, rights, trail);
        this.asked = asked;
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    protected Permission[] reading() {
        return new Permission[] {Permission.AUTHORISATIONS_READ};
    }

    @Override
    protected Permission[] adding() {
        return new Permission[] {Permission.AUTHORISATIONS_WRITE};
    }

    @Override
    protected Permission[] changing() {
        return adding();
    }

    @Override
    protected Permission[] removing() {
        return adding();
    }

    @Override
    protected Application build(Change change, ApplicationFacts facts, Reach reach) {
        check(facts, null);
        return new Application(facts, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected void afterAdded(Change change, Application row, ApplicationFacts facts) {
        link(row, facts.clientIds());
    }

    @Override
    protected void apply(Change change, Application row, ApplicationFacts facts, Reach reach) {
        check(facts, row);
        row.change(facts);
        link(row, facts.clientIds());
    }

    private void check(ApplicationFacts facts, Application self) {
        List<Violation> found = new ArrayList<>(AuthorisationRules.check(facts));
        boolean taken = facts.clientIds().stream().map(applications::ofClient)
                .anyMatch(other -> other.isPresent() && (self == null || !other.get().id().equals(self.id())));
        if (taken) {
            found.add(new Violation("clientIds", "clientId-exists", "Another application uses one of these ids"));
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The application breaks rules", found);
        }
    }

    @Override
    protected void release(Change change, Application row) {
        link(row, List.of());
    }

    /** What this transaction learnt of rights holds no longer. */
    private void link(Application row, List<String> clientIds) {
        applications.link(row.id(), clientIds);
        asked.forget();
    }

    @Override
    protected View view(Application row) {
        return row.view();
    }

    @Override
    protected Mark mark(Application row) {
        return Mark.main(ResourceKind.APPLICATION, row.id(), row.facts().label(), Map.of());
    }

    @Override
    @Transactional
    public Listing<View> list(Caller caller, Criteria criteria) {
        rights().require(caller, Component.AUTHORISATIONS, reading());
        List<Criterion> all = new ArrayList<>();
        for (Criterion asked : criteria.all()) {
            all.add(asked.field().equals("clientIds")
                    ? new Criterion("clientIds", Criteria.Operator.IN,
                            applications.usedBy(Arrays.asList(String.valueOf(asked.value()).split(","))))
                    : asked);
        }
        return super.list(caller, new Criteria(all, criteria.order(), criteria.page(), criteria.size()));
    }

    @Override
    @Transactional
    public View ofClient(Caller caller, String clientId) {
        rights().require(caller, Component.AUTHORISATIONS, reading());
        return applications.ofClient(clientId).map(Application::view)
                .orElseThrow(() -> new DomainException.NotFound("not-found", "No application uses " + clientId));
    }
}
