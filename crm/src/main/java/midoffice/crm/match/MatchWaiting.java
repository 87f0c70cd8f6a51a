package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.match.PartyValuesRepository.Known;
import midoffice.crm.match.engine.LookupKeys;
import midoffice.crm.match.engine.Matcher;
import midoffice.crm.match.engine.Matches;
import midoffice.crm.match.engine.Records;
import midoffice.crm.match.engine.Schema;
import midoffice.crm.match.engine.Zones;
import midoffice.crm.match.engine.Zones.Zone;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Matches records that wait with the parties. The register is not read as a whole: only the parties that share a hash with one of the records, and a
 * fixed number of parties by chance, from which the model learns how rare values are. So memory does not grow with the city.
 */
@ApplicationScoped
class MatchWaiting {

    private static final int RECORDS_AT_ONCE = 2_000;
    private static final int DRAWN_PARTIES = 20_000;
    private static final int MOST_CANDIDATES = 10;

    private static final double EVEN = 0.5;

    private final SourceRepository sources;
    private final PartyValuesRepository parties;
    private final SourceValues values;
    private final Clock clock;
    private final boolean acceptTestNumbers;

    @Inject
    MatchWaiting(SourceRepository sources, PartyValuesRepository parties, SourceValues values, Clock clock,
            @ConfigProperty(name = "midoffice.insz.accept-test-numbers", defaultValue = "false") boolean acceptTestNumbers) {
        this.sources = sources;
        this.parties = parties;
        this.values = values;
        this.clock = clock;
        this.acceptTestNumbers = acceptTestNumbers;
    }

    /** For the container's proxy. */
    protected MatchWaiting() {
        this(null, null, null, null, false);
    }

    /** A party that a record may be of. */
    private record Likely(PartyId party, double posterior, String levels) {
    }

    /** @return how many went where, nothing when none waits any more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<State, Long> some(Caller caller, UUID systemId) {
        SourceSystem system = sources.system(systemId).orElseThrow();
        sources.lock(system);
        List<SourceRecord> waiting = sources.records(systemId, State.WAITING, null, RECORDS_AT_ONCE);
        Map<State, Long> counts = new EnumMap<>(State.class);
        if (waiting.isEmpty()) {
            return counts;
        }
        Schema schema = Compared.schema(system.kind());
        Records records = new Records(schema, waiting.size() + DRAWN_PARTIES);
        Set<Integer> hashes = new HashSet<>();
        for (SourceRecord record : waiting) {
            String[] row = Compared.row(system.kind(), StagedValues.fields(record.cells(), system.mapping()), acceptTestNumbers);
            records.add(row);
            hashes.addAll(LookupKeys.of(schema, row));
        }
        List<Known> register = addParties(system, records, hashes);
        Matches matches = new Matcher(records, 1).run();
        Zones zones = matches.zones();
        Map<Integer, List<Likely>> likely = new HashMap<>();
        matches.pairs(zones.review()).forEach(pair -> likely.computeIfAbsent(pair.first(), first -> new ArrayList<>()).add(new Likely(
                new PartyId(register.get(pair.second() - waiting.size()).id()), pair.posterior(), Compared.store(pair.levels()))));
        Instant now = clock.instant();
        Map<UUID, Set<PartyId>> different = forgetProposals(waiting);
        for (int i = 0; i < waiting.size(); i++) {
            List<Likely> left = likely.getOrDefault(i, List.of());
            Set<PartyId> others = different.getOrDefault(waiting.get(i).id(), Set.of());
            counts.merge(settle(caller, system, waiting.get(i), left.stream().filter(l -> !others.contains(l.party())).limit(MOST_CANDIDATES).toList(), zones, now),
                    1L, Long::sum);
        }
        return counts;
    }

    private List<Known> addParties(SourceSystem system, Records records, Set<Integer> hashes) {
        Set<UUID> drawn = new LinkedHashSet<>(parties.sample(system.kind(), DRAWN_PARTIES));
        Set<UUID> looked = new LinkedHashSet<>(parties.withKeys(system.kind(), hashes));
        looked.removeAll(drawn);
        List<Known> register = new ArrayList<>(parties.values(looked).values());
        records.startSecond();
        register.forEach(party -> records.add(row(party)));
        records.startSample(parties.count(system.kind()));
        for (Known party : parties.values(drawn).values()) {
            records.add(row(party));
            register.add(party);
        }
        return register;
    }

    private String[] row(Known party) {
        return Compared.row(party.kind(), party.fields(), acceptTestNumbers);
    }

    /** @return parties of which somebody said that a record is not theirs, by record */
    private Map<UUID, Set<PartyId>> forgetProposals(List<SourceRecord> waiting) {
        Map<UUID, Set<PartyId>> different = new HashMap<>();
        sources.candidates(waiting.stream().map(SourceRecord::id).toList()).forEach((record, candidates) -> candidates.forEach(candidate -> {
            if (candidate.isDifferent()) {
                different.computeIfAbsent(record, id -> new HashSet<>()).add(candidate.party());
            } else {
                sources.remove(candidate);
            }
        }));
        sources.flush();
        return different;
    }

    /** @param left parties it may be of, most likely first */
    private State settle(Caller caller, SourceSystem system, SourceRecord record, List<Likely> left, Zones zones, Instant now) {
        if (left.isEmpty()) {
            record.matched(State.NEW, null);
            return State.NEW;
        }
        Likely best = left.get(0);
        left.forEach(likely -> sources.add(new SourceCandidate(record.id(), likely.party(), likely.posterior(), likely.levels())));
        // two that are both likely are for a person to choose from, however certain the first
        if (zones.of(best.posterior()) != Zone.MATCHED || left.size() > 1 && left.get(1).posterior() > EVEN) {
            record.matched(State.TO_REVIEW, best.posterior());
            return State.TO_REVIEW;
        }
        record.matched(State.LINKED, best.posterior());
        record.linked(best.party());
        sources.add(new LinkKey(record, best.party(), LinkKey.How.MATCHED, caller, now));
        values.complete(system.code(), best.party(), StagedValues.fields(record.cells(), system.mapping()));
        return State.LINKED;
    }
}
