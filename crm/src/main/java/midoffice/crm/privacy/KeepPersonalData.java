package midoffice.crm.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PersonalData;
import midoffice.crm.api.PersonalDataHolder;
import midoffice.crm.api.PersonalDataHolder.Fate;
import midoffice.crm.api.PersonalDataHolder.Section;
import midoffice.crm.api.access.AccessLog;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;
import midoffice.crm.once.ClaimRepository;

/** Gives a person the own file, and erases what may be erased. */
@ApplicationScoped
class KeepPersonalData implements PersonalData {

    private static final Caller SYSTEM = Caller.system("privacy");
    private static final int LONGEST = 1000;

    private final ErasureRepository requests;
    private final ErasureSteps steps;
    private final CrmData crm;
    private final Instance<PersonalDataHolder> holders;
    private final Parties parties;
    private final AccessLog log;
    private final ClaimRepository claims;
    private final Clock clock;

    protected KeepPersonalData() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KeepPersonalData(ErasureRepository requests, ErasureSteps steps, CrmData crm, @Any Instance<PersonalDataHolder> holders, Parties parties,
            AccessLog log, ClaimRepository claims, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.crm = crm;
        this.holders = holders;
        this.parties = parties;
        this.log = log;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PersonalFile file(Caller caller, PartyId party, String reason) {
        if (!mayAct(caller, party)) {
            throw notFound(party);
        }
        if (!caller.owns(party)) {
            Violations.refuse("File of a person", faults("reason", reason));
            log.recordRead(caller.withPurpose(reason.strip()), party, "personal-file", null);
        }
        List<PartyId> same = parties.same(SYSTEM, party);
        List<Section> sections = new ArrayList<>(crm.tell(same));
        holders.stream().forEach(holder -> sections.addAll(holder.tell(SYSTEM, same)));
        return new PersonalFile(party, clock.instant(), sections);
    }

    @Override
    @Transactional
    public UUID ask(Caller caller, PartyId party, String reason) {
        if (!mayAct(caller, party)) {
            throw notFound(party);
        }
        if (reason != null && reason.length() > LONGEST) {
            throw new DomainException.Invalid("reason", "too-long", "At most " + LONGEST + " characters");
        }
        claims.lock("erasure", party.toString());
        Optional<Erasure> waiting = requests.of(parties.same(SYSTEM, party)).stream().filter(e -> e.state() == State.ASKED).findFirst();
        if (waiting.isPresent()) {
            return waiting.get().id();
        }
        UUID id = Ids.next();
        requests.add(id, party, clock.instant(), caller.owns(party) ? "citizen" : caller.subject(), reason == null || reason.isBlank() ? null : reason.strip());
        return id;
    }

    @Override
    @Transactional
    public List<Erasure> mine(Caller citizen) {
        citizen.requireAny(Role.CITIZEN);
        return requests.of(parties.same(SYSTEM, citizen.party()));
    }

    @Override
    @Transactional
    public List<Erasure> requests(Caller officer) {
        officer.requireAny(Role.PRIVACY_OFFICER);
        return requests.all();
    }

    @Override
    @Transactional
    public List<Fate> preview(Caller officer, UUID request) {
        Erasure asked = asked(officer, request, false);
        log.recordRead(officer, asked.party(), "erasure", null);
        try {
            steps.tryOut(parties.same(SYSTEM, asked.party()));
            throw new IllegalStateException("A trial ends by being taken back");
        } catch (ErasureSteps.TriedOut tried) {
            return tried.fates();
        }
    }

    @Override
    @Transactional
    public List<Fate> erase(Caller officer, UUID request, String note) {
        Erasure asked = asked(officer, request, true);
        Violations.refuse("Erasure", faults("note", note));
        List<Fate> fates = steps.erase(parties.same(SYSTEM, asked.party()));
        requests.decide(request, State.ERASED, clock.instant(), officer.subject(), note.strip(), fates);
        return fates;
    }

    @Override
    @Transactional
    public void refuse(Caller officer, UUID request, String reason) {
        asked(officer, request, true);
        Violations.refuse("Refusal", faults("note", reason));
        requests.decide(request, State.REFUSED, clock.instant(), officer.subject(), reason.strip(), List.of());
    }

    private Erasure asked(Caller officer, UUID request, boolean lock) {
        officer.requireAny(Role.PRIVACY_OFFICER);
        Erasure found = requests.find(request, lock)
                .orElseThrow(() -> new DomainException.NotFound("erasure-not-found", "No request " + request));
        if (found.state() != State.ASKED) {
            throw new DomainException.Conflict("erasure-decided", request + " was decided");
        }
        return found;
    }

    private static boolean mayAct(Caller caller, PartyId party) {
        return party != null && (caller.owns(party) || caller.has(Role.PRIVACY_OFFICER));
    }

    private static List<Violation> faults(String field, String text) {
        List<Violation> wrong = new ArrayList<>();
        Violations.text(field, text, LONGEST, wrong);
        return wrong;
    }

    private static DomainException.NotFound notFound(PartyId party) {
        return new DomainException.NotFound("party-not-found", "No party " + party + " for this caller");
    }
}
