package midoffice.crm.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyLinks;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.api.event.PartyLinked;
import midoffice.crm.api.event.PartyUnlinked;
import midoffice.crm.match.HeldRecordRepository;
import midoffice.crm.once.ClaimRepository;
import midoffice.crm.party.DisclosedParties;

/** Keeps which client system holds which party. */
@ApplicationScoped
class KeepPartyLinks implements PartyLinks {

    private static final int LONGEST_KEY = 190;

    private final PartyLinkRepository links;
    private final HeldRecordRepository held;
    private final ServiceContractRepository contracts;
    private final DisclosedParties disclosed;
    private final Parties parties;
    private final ClaimRepository claims;
    private final Event<PartyLinked> linked;
    private final Event<PartyUnlinked> unlinked;
    private final Clock clock;

    protected KeepPartyLinks() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepPartyLinks(PartyLinkRepository links, HeldRecordRepository held, ServiceContractRepository contracts, DisclosedParties disclosed,
            Parties parties, ClaimRepository claims, Event<PartyLinked> linked, Event<PartyUnlinked> unlinked, Clock clock) {
        this.links = links;
        this.held = held;
        this.contracts = contracts;
        this.disclosed = disclosed;
        this.parties = parties;
        this.claims = claims;
        this.linked = linked;
        this.unlinked = unlinked;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Link link(Caller client, PartyId party, String key) {
        client.requireAny(Role.SUPPLIER_SYSTEM);
        ServiceContract contract = contracts.inForce(client.subject(), BelgianCalendar.dayOf(clock.instant()))
                .orElseThrow(() -> new DomainException.Refused("no-contract", client.subject() + " has no contract in force"));
        List<Violation> wrong = new ArrayList<>();
        Violations.text("key", key, LONGEST_KEY, wrong);
        if (!wrong.isEmpty()) {
            throw new DomainException.Invalid(wrong.get(0).code(), "Link refused", wrong);
        }
        PartyId standing = disclosed.show(party, contract.disclosure(), contract.retentionDays())
                .orElseThrow(() -> new DomainException.NotFound("party-not-found", "No party " + party + " for " + client.subject())).id();
        claims.lock("party-link", client.subject() + "/" + key.strip());
        Optional<Link> known = links.find(client.subject(), key.strip()).map(PartyLink::asLink);
        if (known.isPresent()) {
            if (!parties.same(client, standing).contains(known.get().party())) {
                throw new DomainException.Conflict("key-taken", "Another party is linked under this key");
            }
            return known.get();
        }
        Link made = new Link(client.subject(), key.strip(), standing);
        links.add(new PartyLink(made, clock.instant()));
        linked.fire(new PartyLinked(made.client(), made.key(), made.party()));
        return made;
    }

    @Override
    @Transactional
    public void unlink(Caller client, PartyId party, String key) {
        client.requireAny(Role.SUPPLIER_SYSTEM);
        PartyLink found = links.find(client.subject(), key == null ? "" : key.strip())
                .filter(link -> parties.same(client, party).contains(link.asLink().party()))
                .orElseThrow(() -> new DomainException.NotFound("link-not-found", "No such link of " + client.subject()));
        links.remove(found);
        unlinked.fire(new PartyUnlinked(found.asLink().client(), found.asLink().key(), found.asLink().party()));
    }

    @Override
    @Transactional
    public List<Link> ofParty(Caller system, PartyId party) {
        system.requireAny(Role.SYSTEM);
        List<PartyId> same = parties.same(system, party);
        Map<String, Boolean> told = new HashMap<>();
        return together(links.of(same).stream().map(PartyLink::asLink), same.stream().flatMap(id -> held.of(id).stream()))
                .filter(link -> told.computeIfAbsent(link.client(), this::hasContract)).toList();
    }

    @Override
    @Transactional
    public List<Link> ofClient(Caller system, String client, String after, int most) {
        system.requireAny(Role.SYSTEM);
        return !hasContract(client) ? List.of() : together(links.page(client, after, most).stream().map(PartyLink::asLink), held.page(client, after, most).stream())
                .sorted(Comparator.comparing(Link::key)).limit(most).toList();
    }

    private boolean hasContract(String client) {
        return contracts.inForce(client, BelgianCalendar.dayOf(clock.instant())).isPresent();
    }

    /** A record that its system links and that was matched too is one. */
    private static Stream<Link> together(Stream<Link> own, Stream<Link> matched) {
        Map<String, Link> byKey = new LinkedHashMap<>();
        Stream.concat(own, matched).forEach(link -> byKey.putIfAbsent(link.client() + "/" + link.key(), link));
        return byKey.values().stream();
    }
}
