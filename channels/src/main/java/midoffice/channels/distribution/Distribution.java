package midoffice.channels.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import midoffice.channels.broker.Outbox;
import midoffice.crm.api.PartyLinks;
import midoffice.crm.api.PartyLinks.Link;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.event.MutationReceived;
import midoffice.crm.api.event.PartiesMerged;
import midoffice.crm.api.event.PartiesUnmerged;
import midoffice.crm.api.event.PartyChanged;
import midoffice.crm.api.event.PartyErased;
import midoffice.crm.api.event.PartyLinked;
import midoffice.crm.api.event.PartyUnlinked;

/** Leaves a message for every client system that holds a record of a party that changed, in the transaction of the change. */
@ApplicationScoped
public class Distribution {

    static final String PREFIX = "party:";
    /** Most records at a time, on the page and in memory. */
    static final int MOST = 500;
    private static final Caller BROKER = Caller.system("distribution");

    private PartyLinks links;
    private LinkStateRepository states;
    private Outbox outbox;
    private Clock clock;

    protected Distribution() {
    }

    @Inject
    Distribution(PartyLinks links, LinkStateRepository states, Outbox outbox, Clock clock) {
        this.links = links;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
    }

    void changed(@Observes PartyChanged event) {
        tell(links.ofParty(BROKER, event.party()), DistributionMessage.CHANGED, event.attributes(), null);
    }

    /** What changed of attributes was told as {@link PartyChanged}; a mutation without any may have given another number. */
    void mutated(@Observes MutationReceived event) {
        if (event.changed().isEmpty()) {
            tell(links.ofParty(BROKER, event.party()), DistributionMessage.CHANGED, Set.of(), null);
        }
    }

    void merged(@Observes PartiesMerged event) {
        tell(links.ofParty(BROKER, event.kept()), DistributionMessage.MERGED, Set.of(), event.merged());
    }

    void unmerged(@Observes PartiesUnmerged event) {
        List<Link> both = new ArrayList<>(links.ofParty(BROKER, event.kept()));
        both.addAll(links.ofParty(BROKER, event.merged()));
        tell(both.stream().distinct().toList(), DistributionMessage.UNMERGED, Set.of(), event.merged());
    }

    /** Whoever holds a record of somebody who was erased is told so (GDPR art. 19); the link itself is gone by then. */
    void erased(@Observes PartyErased event) {
        tell(links.ofParty(BROKER, event.party()), DistributionMessage.ERASED, Set.of(), null);
    }

    void linked(@Observes PartyLinked event) {
        tell(List.of(new Link(event.client(), event.key(), event.party())), DistributionMessage.STATE, Set.of(), null);
    }

    /** What still waits finds no row any more and goes nowhere. */
    void unlinked(@Observes PartyUnlinked event) {
        states.find(event.client(), event.key()).ifPresent(states::remove);
    }

    private void tell(List<Link> to, String type, Set<String> changed, PartyId other) {
        for (Link link : to) {
            LinkState state = states.findForChange(link);
            state.raise(clock.instant());
            leave(state, type, changed, other);
        }
    }

    private void leave(LinkState state, String type, Set<String> changed, PartyId other) {
        outbox.append(PREFIX + state.client(), state.id().toString(), Map.of("link", state.id().toString(), "type", type, "version",
                String.valueOf(state.version()), "changed", String.join(",", new TreeSet<>(changed)), "other", other == null ? "" : other.toString()));
    }

    /** Who is out of step, longest first. Administrators. @param client null for all */
    @Transactional
    public List<OutOfStep> outOfStep(Caller caller, String client) {
        caller.requireAny(Role.ADMINISTRATOR);
        return states.behind(client == null || client.isBlank() ? null : client, MOST).stream().map(LinkState::asOutOfStep).toList();
    }

    /** How many records are out of step. Administrators. */
    @Transactional
    public long count(Caller caller) {
        caller.requireAny(Role.ADMINISTRATOR);
        return states.count();
    }

    /**
     * Sends the present state of one record again, with its present version. Administrators.
     *
     * @throws DomainException.NotFound {@code link-not-found}
     */
    @Transactional
    public void replay(Caller caller, UUID link) {
        caller.requireAny(Role.ADMINISTRATOR);
        leave(states.findForChange(link).orElseThrow(() -> new DomainException.NotFound("link-not-found", "No link " + link)),
                DistributionMessage.STATE, Set.of(), null);
    }

    /**
     * Sends the present state of every record that a client holds, those that were never sent too. Administrators.
     *
     * @return how many that were
     * @throws DomainException.NotFound {@code link-not-found} when it holds none or has no contract in force
     */
    @Transactional
    public int replayAll(Caller caller, String client) {
        caller.requireAny(Role.ADMINISTRATOR);
        int sent = 0;
        String after = "";
        for (List<Link> page = page(client, after); !page.isEmpty(); page = page(client, after)) {
            for (Link link : page) {
                LinkState state = states.findForChange(link);
                if (state.version() == 0) {
                    state.raise(clock.instant());
                }
                leave(state, DistributionMessage.STATE, Set.of(), null);
            }
            sent += page.size();
            after = page.get(page.size() - 1).key();
        }
        if (sent == 0) {
            throw new DomainException.NotFound("link-not-found", client + " holds no record");
        }
        return sent;
    }

    private List<Link> page(String client, String after) {
        return links.ofClient(BROKER, client == null ? "" : client, after, MOST);
    }

    /** The record as it stands, empty when the client holds it no more. */
    @Transactional
    public Optional<OutOfStep> state(UUID link) {
        return states.find(link).map(LinkState::asOutOfStep);
    }

    /** The system knows that the party was erased: nothing is told about it any more. In the transaction in which the message counts as delivered. */
    @Transactional
    public void forgotten(UUID link) {
        states.findForChange(link).ifPresent(states::remove);
    }

    /** In the transaction in which the message counts as delivered. */
    @Transactional
    public void acknowledged(UUID link, long has) {
        states.findForChange(link).ifPresent(state -> state.acknowledge(has, clock.instant()));
    }
}
