package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DuplicateParties;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.match.PartyValuesRepository.Known;
import midoffice.crm.match.engine.Matcher;
import midoffice.crm.match.engine.Matches;
import midoffice.crm.match.engine.Records;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Compares parties with each other. Two different valid numbers never make a certain pair, but a person may hold a bis number and a later national one. */
@ApplicationScoped
class FindDuplicates implements DuplicateParties {

    private static final int MOST_PARTIES = 200_000;
    private static final int MOST_REASON = 500;

    private final PartyPairRepository pairs;
    private final PartyValuesRepository parties;
    private final Sights sights;
    private final AccessLog accessLog;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    @Inject
    FindDuplicates(PartyPairRepository pairs, PartyValuesRepository parties, Sights sights, AccessLog accessLog, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.pairs = pairs;
        this.parties = parties;
        this.sights = sights;
        this.accessLog = accessLog;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected FindDuplicates() {
        this(null, null, null, null, null, false);
    }

    @Override
    @Transactional
    public int find(Caller caller, PartyKind kind) {
        requireMayMerge(caller);
        long count = parties.count(kind);
        if (count > MOST_PARTIES) {
            throw new DomainException.Conflict("too-many-parties", count + " parties are not compared in one go");
        }
        List<UUID> ids = new ArrayList<>();
        Records records = new Records(Compared.schema(kind), (int) count);
        for (Known party : parties.values(parties.sample(kind, MOST_PARTIES)).values()) {
            records.add(Compared.row(kind, party.fields(), acceptTestNumbers));
            ids.add(party.id());
        }
        Matches matches = new Matcher(records, 1).run();
        int added = 0;
        for (Matches.Pair pair : matches.pairs(matches.zones().review())) {
            added += keep(ids.get(pair.first()), ids.get(pair.second()), pair) ? 1 : 0;
        }
        return added;
    }

    private boolean keep(UUID a, UUID b, Matches.Pair pair) {
        UUID one = a.compareTo(b) < 0 ? a : b;
        UUID other = one.equals(a) ? b : a;
        Optional<PartyPair> known = pairs.of(one, other);
        known.filter(PartyPair::isOpen).ifPresent(open -> open.judged(pair.posterior(), Compared.store(pair.levels())));
        if (known.isEmpty()) {
            pairs.add(new PartyPair(one, other, pair.posterior(), Compared.store(pair.levels()), clock.instant()));
        }
        return known.isEmpty();
    }

    @Override
    @Transactional
    public Page<Pair> open(Caller caller, PageRequest page) {
        requireMayMerge(caller);
        int from = from(page);
        List<PartyPair> found = pairs.open(from, page.size() + 1);
        List<PartyPair> shown = found.subList(0, Math.min(page.size(), found.size()));
        List<Pair> views = shown.stream().flatMap(pair -> view(caller, pair).stream()).toList();
        return new Page<>(views, pairs.countOpen(), found.size() > page.size() ? Integer.toString(from + page.size()) : null);
    }

    /** Those who may say that two parties are one. */
    private void requireMayMerge(Caller caller) {
        Sight sight = sights.of(caller);
        if (!sight.may(Entitlement.REGISTER, DataCategory.IDENTITY) && !sight.may(Entitlement.REGISTER, DataCategory.COMPANY)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " has no role to register parties");
        }
    }

    private static int from(PageRequest page) {
        try {
            return page.after() == null ? 0 : Math.max(0, Integer.parseInt(page.after()));
        } catch (NumberFormatException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Deze pagina bestaat niet.");
        }
    }

    private Optional<Pair> view(Caller caller, PartyPair pair) {
        Map<UUID, Known> both = parties.values(List.of(pair.one(), pair.other()));
        if (both.size() < 2) {
            return Optional.empty();
        }
        both.keySet().forEach(party -> accessLog.recordRead(caller, new PartyId(party), "duplicates", null));
        Sight sight = sights.of(caller);
        return Optional.of(new Pair(pair.id(), side(both.get(pair.one()), sight), side(both.get(pair.other()), sight),
                Compared.agreement(both.get(pair.one()).kind(), pair.levels()), pair.score(), pair.version()));
    }

    private static Side side(Known party, Sight sight) {
        return new Side(new PartyId(party.id()), party.name(), party.shown(sight));
    }

    @Override
    @Transactional
    public void different(Caller caller, UUID id, String reason, long version) {
        requireMayMerge(caller);
        if (reason == null || reason.isBlank()) {
            throw new DomainException.Invalid("reason", "required", "Zeg waarom het twee verschillende zijn.");
        }
        if (reason.strip().length() > MOST_REASON) {
            throw new DomainException.Invalid("reason", "too-long", "Gebruik hoogstens " + MOST_REASON + " tekens.");
        }
        PartyPair pair = pairs.forChange(id).orElseThrow(() -> new DomainException.NotFound("pair-not-found", "No pair " + id));
        if (pair.version() != version || !pair.isOpen()) {
            throw new DomainException.Stale("pair-changed", "Pair " + id + " was decided already");
        }
        pair.differs(caller, reason.strip(), clock.instant());
    }
}
