package midoffice.crm.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.MatchReview;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.match.PartyValuesRepository.Known;
import midoffice.crm.matrix.Sight;
import midoffice.crm.matrix.Sights;

/** Shows what the matching leaves open and takes the decisions of people. */
@ApplicationScoped
class ReviewMatches implements MatchReview {

    private final SourceRepository sources;
    private final PartyValuesRepository parties;
    private final SourceRights rights;
    private final SourceValues values;
    private final Sights sights;
    private final AccessLog accessLog;
    private final Clock clock;

    @Inject
    ReviewMatches(SourceRepository sources, PartyValuesRepository parties, SourceRights rights, SourceValues values, Sights sights,
            AccessLog accessLog, Clock clock) {
        this.sources = sources;
        this.parties = parties;
        this.rights = rights;
        this.values = values;
        this.sights = sights;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReviewMatches() {
        this(null, null, null, null, null, null, null);
    }

    @Override
    @Transactional
    public Page<RecordRow> records(Caller caller, String code, State state, PageRequest page) {
        SourceSystem system = rights.owned(caller, code);
        List<SourceRecord> found = sources.records(system.id(), state, after(page), page.size() + 1);
        boolean more = found.size() > page.size();
        List<SourceRecord> shown = more ? found.subList(0, page.size()) : found;
        shown.stream().filter(record -> record.party() != null).forEach(record -> accessLog.recordRead(caller, record.party(), "matching", code));
        return new Page<>(shown.stream().map(record -> row(system, record)).toList(), sources.counts(system.id()).get(state),
                more ? shown.get(shown.size() - 1).id().toString() : null);
    }

    private static UUID after(PageRequest page) {
        try {
            return page.after() == null ? null : UUID.fromString(page.after());
        } catch (IllegalArgumentException e) {
            throw new DomainException.Invalid("after", "cursor-invalid", "Deze pagina bestaat niet.");
        }
    }

    private static RecordRow row(SourceSystem system, SourceRecord record) {
        Map<SourceField, String> fields = StagedValues.fields(record.cells(), system.mapping());
        String name = system.kind() == PartyKind.ORGANISATION ? fields.getOrDefault(SourceField.ORGANISATION_NAME, "")
                : (fields.getOrDefault(SourceField.GIVEN_NAME, "") + " " + fields.getOrDefault(SourceField.FAMILY_NAME, "")).strip();
        return new RecordRow(record.id(), record.key(), name, record.problems(), record.score());
    }

    @Override
    @Transactional
    public Case view(Caller caller, String code, UUID id) {
        SourceSystem system = rights.owned(caller, code);
        SourceRecord record = sources.record(id).filter(r -> r.systemId().equals(system.id())).orElseThrow(() -> notFound(id));
        List<SourceCandidate> open = sources.candidates(id).stream().filter(c -> !c.isDifferent()).toList();
        Map<UUID, Known> known = parties.values(open.stream().map(c -> c.party().value()).toList());
        Sight sight = sights.of(caller);
        List<Candidate> candidates = open.stream().filter(c -> known.containsKey(c.party().value())).map(c -> {
            Known party = known.get(c.party().value());
            return new Candidate(c.party(), party.name(), party.shown(sight), Compared.agreement(system.kind(), c.levels()), c.score());
        }).toList();
        candidates.forEach(candidate -> accessLog.recordRead(caller, candidate.party(), "matching", code));
        if (record.party() != null && candidates.stream().noneMatch(c -> c.party().equals(record.party()))) {
            accessLog.recordRead(caller, record.party(), "matching", code);
        }
        Map<String, String> cells = record.cells();
        return new Case(id, record.key(), record.state(), StagedValues.fields(cells, system.mapping()), StagedValues.others(cells, system.mapping()),
                record.problems(), candidates, record.version());
    }

    @Override
    @Transactional
    public void same(Caller caller, String code, UUID id, PartyId party, long version) {
        SourceSystem system = rights.owned(caller, code);
        SourceRecord record = undecided(system, id, version);
        candidate(id, party);
        link(caller, record, party, LinkKey.How.REVIEWED);
        values.complete(code, party, StagedValues.fields(record.cells(), system.mapping()));
    }

    @Override
    @Transactional
    public void different(Caller caller, String code, UUID id, PartyId party, long version) {
        SourceRecord record = undecided(rights.owned(caller, code), id, version);
        candidate(id, party).differs(caller, clock.instant());
        sources.candidates(id).stream().filter(c -> !c.isDifferent()).findFirst()
                .ifPresentOrElse(next -> record.matched(State.TO_REVIEW, next.score()), () -> record.matched(State.NEW, null));
        record.decided(caller, clock.instant());
    }

    @Override
    @Transactional
    public PartyId register(Caller caller, String code, UUID id, long version) {
        SourceSystem system = rights.owned(caller, code);
        SourceRecord record = undecided(system, id, version);
        PartyId party = values.register(code, system.kind(), StagedValues.fields(record.cells(), system.mapping()));
        sources.candidates(id).stream().filter(c -> !c.isDifferent() && !c.party().equals(party)).forEach(c -> c.differs(caller, clock.instant()));
        link(caller, record, party, LinkKey.How.REGISTERED);
        return party;
    }

    @Override
    @Transactional
    public List<LinkView> links(Caller caller, PartyId party) {
        caller.requireAny(Role.OFFICIAL, Role.SYSTEM);
        accessLog.recordRead(caller, party, "links", null);
        return sources.links(party).stream().map(link -> link.view(sources.system(link.systemId()).orElseThrow())).toList();
    }

    private void link(Caller caller, SourceRecord record, PartyId party, LinkKey.How how) {
        record.linked(party);
        record.decided(caller, clock.instant());
        sources.add(new LinkKey(record, party, how, caller, clock.instant()));
        sources.flush();
    }

    private SourceCandidate candidate(UUID record, PartyId party) {
        return sources.candidates(record).stream().filter(c -> c.party().equals(party) && !c.isDifferent()).findFirst()
                .orElseThrow(() -> new DomainException.NotFound("candidate-not-found", party + " was not proposed for " + record));
    }

    private SourceRecord undecided(SourceSystem system, UUID id, long version) {
        SourceRecord record = sources.recordForChange(id).filter(r -> r.systemId().equals(system.id())).orElseThrow(() -> notFound(id));
        if (record.state() == State.LINKED) {
            throw new DomainException.Conflict("record-linked", "Record " + id + " is linked already");
        }
        if (record.version() != version) {
            throw new DomainException.Stale("source-record-changed", "Record " + id + " was changed");
        }
        return record;
    }

    private static DomainException.NotFound notFound(UUID record) {
        return new DomainException.NotFound("source-record-not-found", "No record " + record + " for this caller");
    }
}
