package midoffice.channels.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.channels.clients.ClientRow.Source;
import midoffice.channels.rest.zgw.ConfiguredSecrets;
import midoffice.crm.api.SigningClients;
import midoffice.crm.api.SigningClients.ClientView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationFacts.Authorisation;
import midoffice.dossier.api.register.ApplicationRegister;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.Criteria;

/**
 * Brings together what three rooms know of a client: its secret ({@code crm} or the configuration) and its application ({@code dossier}). A
 * change of the application is noted with each client that uses it, in the same transaction.
 */
@ApplicationScoped
public class ClientDesk {

    private static final int MOST_APPLICATIONS = 1000;

    private SigningClients clients;
    private ApplicationRegister applications;
    private ConfiguredSecrets configured;

    protected ClientDesk() {
    }

    @Inject
    ClientDesk(SigningClients clients, ApplicationRegister applications, ConfiguredSecrets configured) {
        this.clients = clients;
        this.applications = applications;
        this.configured = configured;
    }

    /** Every client that has a secret or an application. */
    @Transactional
    public List<ClientRow> rows(Caller caller) {
        Map<String, ClientView> kept = clients.list(caller).stream()
                .collect(Collectors.toMap(ClientView::clientId, client -> client, (a, b) -> a, TreeMap::new));
        Map<String, ApplicationRegister.View> owners = new TreeMap<>();
        applications(caller).forEach(application -> application.clientIds().forEach(id -> owners.put(id, application)));
        TreeSet<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        Stream.of(kept.keySet(), owners.keySet(), configured.ids()).forEach(ids::addAll);
        return ids.stream().map(id -> row(id, kept.get(id), owners.get(id))).toList();
    }

    /** @throws DomainException.NotFound {@code client-not-found} when nobody knows that id */
    @Transactional
    public ClientRow row(Caller caller, String id) {
        ClientView kept = clients.list(caller).stream().filter(client -> client.clientId().equals(id)).findFirst().orElse(null);
        ApplicationRegister.View owner = application(caller, id).orElse(null);
        if (kept == null && owner == null && !configured.isConfigured(id)) {
            throw new DomainException.NotFound("client-not-found", "No client " + id);
        }
        return row(id, kept, owner);
    }

    /** The client as the intranet keeps it, empty when it keeps none of that id. */
    @Transactional
    public Optional<ClientView> kept(Caller caller, String id) {
        return clients.list(caller).stream().filter(client -> client.clientId().equals(id)).findFirst();
    }

    /** The application that uses the id, empty when none does. */
    @Transactional
    public Optional<ApplicationRegister.View> application(Caller caller, String id) {
        return applications(caller).stream().filter(application -> application.clientIds().contains(id)).findFirst();
    }

    @Transactional
    public List<ApplicationRegister.View> applications(Caller caller) {
        return applications.list(caller, Criteria.first(MOST_APPLICATIONS)).rows();
    }

    /** Gives rights; a client without an application gets one. Rights to everything give way to the ones that are given now. */
    @Transactional
    public void give(Caller caller, String id, String label, Long version, List<Authorisation> more, String reason) {
        if (application(caller, id).isEmpty()) {
            create(caller, id, new ApplicationFacts(List.of(id), label, false, null, more), reason);
            return;
        }
        edit(caller, id, version, "rights-given", reason, facts -> {
            List<Authorisation> all = new ArrayList<>(facts.authorisations());
            more.stream().filter(one -> !all.contains(one)).forEach(all::add);
            return with(facts, false, all);
        });
    }

    /** Takes the rights of a group back. */
    @Transactional
    public void take(Caller caller, String id, Long version, String group, String reason) {
        edit(caller, id, version, "rights-taken", reason, facts -> {
            List<RightsGroup> gone = RightsGroup.of(facts.authorisations()).stream().filter(g -> g.key().equals(group)).toList();
            return with(facts, false, facts.authorisations().stream().filter(one -> gone.stream().noneMatch(g -> g.holds(one))).toList());
        });
    }

    /** Gives all rights, now and of what comes later. */
    @Transactional
    public void giveAll(Caller caller, String id, String label, Long version, String reason) {
        if (application(caller, id).isEmpty()) {
            create(caller, id, new ApplicationFacts(List.of(id), label, true, null, List.of()), reason);
            return;
        }
        edit(caller, id, version, "all-rights-given", reason, facts -> with(facts, true, List.of()));
    }

    @Transactional
    public void rename(Caller caller, String id, String label, Long version, String reason) {
        if (label == null || label.isBlank()) {
            throw new DomainException.Invalid("label", "required", "Vul dit veld in.");
        }
        edit(caller, id, version, "renamed", reason, facts -> new ApplicationFacts(facts.clientIds(), label.strip(),
                facts.hasAllAuthorisations(), facts.onlyReadyForPublication(), facts.authorisations()));
    }

    /** Lets a client without an application use one that is there. */
    @Transactional
    public void join(Caller caller, String id, String application, String reason) {
        ApplicationRegister.View chosen = applications(caller).stream().filter(one -> one.id().toString().equals(application)).findFirst()
                .orElseThrow(() -> new DomainException.Invalid("application", "required", "Kies een applicatie."));
        applications.change(change(caller, reason).of(chosen.revision()), chosen.id(), view -> {
            List<String> ids = new ArrayList<>(view.clientIds());
            ids.add(id);
            return new ApplicationFacts(ids, view.label(), view.hasAllAuthorisations(), view.onlyReadyForPublication(), view.authorisations());
        });
        clients.note(caller, id, "joined", reason);
    }

    /** Ends the client's use of its application; one that nobody uses then goes. */
    @Transactional
    public void leave(Caller caller, String id, Long version, String reason) {
        ApplicationRegister.View application = required(caller, id);
        if (application.clientIds().size() == 1) {
            applications.delete(change(caller, reason).of(version), application.id());
        } else {
            applications.change(change(caller, reason).of(version), application.id(), view -> new ApplicationFacts(
                    view.clientIds().stream().filter(one -> !one.equals(id)).toList(), view.label(), view.hasAllAuthorisations(),
                    view.onlyReadyForPublication(), view.authorisations()));
        }
        clients.note(caller, id, "left", reason);
    }

    private void create(Caller caller, String id, ApplicationFacts facts, String reason) {
        applications.create(change(caller, reason), facts);
        clients.note(caller, id, Boolean.TRUE.equals(facts.hasAllAuthorisations()) ? "all-rights-given" : "rights-given", reason);
    }

    private void edit(Caller caller, String id, Long version, String act, String reason, UnaryOperator<ApplicationFacts> edit) {
        ApplicationRegister.View application = required(caller, id);
        applications.change(change(caller, reason).of(version), application.id(), view -> edit.apply(new ApplicationFacts(view.clientIds(),
                view.label(), view.hasAllAuthorisations(), view.onlyReadyForPublication(), view.authorisations())));
        application.clientIds().forEach(client -> clients.note(caller, client, act, reason));
    }

    private ApplicationRegister.View required(Caller caller, String id) {
        return application(caller, id).orElseThrow(() -> new DomainException.NotFound("application-not-found", "No application uses " + id));
    }

    private ClientRow row(String id, ClientView kept, ApplicationRegister.View owner) {
        boolean byConfiguration = configured.isConfigured(id);
        Source source = byConfiguration ? Source.CONFIGURATION : kept == null ? Source.NONE : Source.INTRANET;
        boolean everything = configured.isSuperuser(id) || owner != null && Boolean.TRUE.equals(owner.hasAllAuthorisations());
        return new ClientRow(id, kept == null ? null : kept.name(), source, byConfiguration && kept != null, kept == null ? null : kept.blocked(),
                kept == null ? null : kept.lastUsed(), owner == null ? null : owner.label(), everything,
                owner == null ? List.of() : RightsGroup.of(owner.authorisations()));
    }

    private static Change change(Caller caller, String reason) {
        return new Change(caller, caller.subject(), reason, null);
    }

    private static ApplicationFacts with(ApplicationFacts facts, boolean everything, List<Authorisation> authorisations) {
        return new ApplicationFacts(facts.clientIds(), facts.label(), everything, facts.onlyReadyForPublication(), authorisations);
    }
}
