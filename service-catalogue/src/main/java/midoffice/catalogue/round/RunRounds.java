package midoffice.catalogue.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.catalogue.api.InventoryRounds;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.catalogue.product.ProductPlacing;
import midoffice.catalogue.product.ProductPlacing.Place;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.UnitId;
import midoffice.crm.api.common.Violation;
import midoffice.crm.api.common.Violations;

/** Leads the talk between departments, project bureau and management team. */
@Transactional
@ApplicationScoped
public class RunRounds implements InventoryRounds {

    private static final int TITLE = 200;
    private static final int REASON = 500;
    private static final int MOST = 10_000;

    private final RoundRepository rounds;
    private final RoundReading reading;
    private final ClusteringEffect effect;
    private final ProductPlacing products;
    private final Units units;
    private final Clock clock;

    protected RunRounds() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public RunRounds(RoundRepository rounds, RoundReading reading, ClusteringEffect effect, ProductPlacing products, Units units,
            Clock clock) {
        this.rounds = rounds;
        this.reading = reading;
        this.effect = effect;
        this.products = products;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public UUID open(Caller caller, String title, LocalDate describeBy, Set<UnitId> wanted) {
        caller.requireAny(Role.PROGRAMME_OFFICE);
        List<Violation> wrong = new ArrayList<>();
        Violations.text("title", title, TITLE, wrong);
        if (describeBy != null && describeBy.isBefore(today())) {
            wrong.add(new Violation("describeBy", "date-past", "That day has passed."));
        }
        if (wanted.isEmpty()) {
            wrong.add(new Violation("units", "required", "A round has at least one department."));
        }
        Set<String> busy = rounds.all().stream().filter(Round::isRunning).flatMap(round -> rounds.units(round.id()).stream())
                .map(RoundUnit::unit).collect(Collectors.toSet());
        Set<UnitId> open = units.all().stream().map(UnitView::id).collect(Collectors.toSet());
        for (UnitId unit : wanted) {
            if (!open.contains(unit)) {
                wrong.add(new Violation("units", "unit-unknown", "There is no unit " + unit));
            } else if (busy.contains(unit.code())) {
                wrong.add(new Violation("units", "unit-in-round", "Unit " + unit + " takes part in a round that is not closed."));
            }
        }
        Violations.refuse("Round", wrong);
        Round round = Round.opened(title.strip(), describeBy, clock.instant(), caller.name());
        rounds.add(round);
        rounds.flush();
        wanted.stream().map(UnitId::code).sorted().forEach(unit -> rounds.add(RoundUnit.of(round.id(), unit)));
        rounds.flush();
        enterProducts(round);
        act(caller, round, "opened", null, null, null, round.title());
        return round.id();
    }

    /** Products that came since the round was opened belong to it, too, as long as departments still propose. */
    private Map<ProductId, RoundLine> enterProducts(Round round) {
        Map<ProductId, RoundLine> lines = lines(round);
        Set<String> taking = rounds.units(round.id()).stream().map(RoundUnit::unit).collect(Collectors.toSet());
        for (Place place : products.all().values()) {
            if (taking.contains(place.unit()) && !lines.containsKey(place.id())) {
                RoundLine line = RoundLine.of(round.id(), place.id().value(), place.unit(), place.cluster());
                rounds.add(line);
                lines.put(place.id(), line);
            }
        }
        rounds.flush();
        return lines;
    }

    private Map<ProductId, RoundLine> lines(Round round) {
        return rounds.lines(round.id()).stream().collect(Collectors.toMap(line -> new ProductId(line.productId()), Function.identity()));
    }

    @Override
    public List<RoundRow> list(Caller caller) {
        requireStaff(caller);
        return reading.list();
    }

    @Override
    public RoundView view(Caller caller, UUID id) {
        requireStaff(caller);
        return reading.view(known(id));
    }

    @Override
    public List<Act> history(Caller caller, UUID id) {
        requireStaff(caller);
        return reading.history(known(id));
    }

    @Override
    public void describe(Caller caller, UUID id, int expected, boolean whole) {
        Round round = known(id);
        RoundUnit part = speaking(caller, round);
        round.require(Phase.DESCRIBING, Phase.PROPOSING);
        if (expected < 0 || expected > MOST) {
            throw new DomainException.Invalid("expected", "out-of-range", "A department has 0 to " + MOST + " products.");
        }
        String before = part.expected() == null ? null : String.valueOf(part.expected());
        part.describe(expected, whole ? clock.instant() : null, caller.name());
        enterProducts(round);
        act(caller, round, "described", null, before, String.valueOf(expected), null);
    }

    @Override
    public void advance(Caller caller, UUID id) {
        caller.requireAny(Role.PROGRAMME_OFFICE);
        Round round = known(id);
        Phase before = round.phase();
        round.advance();
        enterProducts(round);
        act(caller, round, "advanced", null, before.name(), round.phase().name(), null);
    }

    @Override
    public void abandon(Caller caller, UUID id, String reason) {
        caller.requireAny(Role.PROGRAMME_OFFICE);
        Round round = known(id);
        requireReason(reason);
        Phase before = round.phase();
        round.abandon();
        act(caller, round, "abandoned", null, before.name(), round.phase().name(), reason);
    }

    @Override
    public void proposeCluster(Caller caller, UUID id, NewCluster wanted, String reason) {
        Round round = known(id);
        boolean above = caller.hasAny(Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM);
        UnitId by = above ? null : new UnitId(speaking(caller, round).unit());
        round.require(Phase.PROPOSING, Phase.NEGOTIATING);
        List<Violation> wrong = new ArrayList<>();
        if (wanted.code() == null || !wanted.code().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            wrong.add(new Violation("code", "code-invalid", "A code has 1 to 40 lower-case letters, digits or hyphens."));
        } else if (reading.clusterCodes(round.id()).contains(wanted.code())) {
            wrong.add(new Violation("code", "cluster-exists", "There is a cluster " + wanted.code() + " already."));
        }
        Violations.text("name", wanted.name().in(Language.NL), 100, wrong);
        Violations.text("description", wanted.description().in(Language.NL), TITLE, wrong);
        if (wanted.icon() == null || !wanted.icon().matches("[a-z0-9-]{1,60}")) {
            wrong.add(new Violation("icon", "icon-invalid", "An icon is a name of the icon set."));
        }
        Violations.text("reason", reason, REASON, wrong);
        Violations.refuse("Cluster", wrong);
        rounds.add(RoundCluster.of(round.id(), wanted, by));
        act(caller, round, "cluster", null, null, wanted.code(), reason);
    }

    @Override
    public void proposeFirst(Caller caller, UUID id, List<Choice> choices) {
        Round round = known(id);
        String unit = speaking(caller, round).unit();
        round.require(Phase.PROPOSING);
        Map<ProductId, RoundLine> lines = enterProducts(round);
        Set<String> known = reading.clusterCodes(id);
        for (Choice choice : choices) {
            RoundLine line = line(lines, choice.product());
            requireOwn(line, unit);
            requireCluster(known, choice.cluster());
            requireShort(choice.reason());
            String before = line.proposeFirst(choice.cluster());
            if (!choice.cluster().equals(before)) {
                act(caller, round, "first", line, before, choice.cluster(), choice.reason());
            }
        }
        rounds.flush();
    }

    @Override
    public void proposeSecond(Caller caller, UUID id, List<Choice> choices) {
        caller.requireAny(Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM);
        Round round = known(id);
        round.require(Phase.NEGOTIATING);
        Map<ProductId, RoundLine> lines = lines(round);
        Set<String> known = reading.clusterCodes(id);
        for (Choice choice : choices) {
            RoundLine line = line(lines, choice.product());
            requireCluster(known, choice.cluster());
            if (!choice.cluster().equals(line.proposal())) {
                List<Violation> wrong = new ArrayList<>();
                Violations.text(reading.name(choice.product()), choice.reason(), REASON, wrong);
                Violations.refuse("Second proposal", wrong);
                String before = line.laySecond(choice.cluster());
                act(caller, round, "second", line, before, choice.cluster(), choice.reason());
            }
        }
        rounds.flush();
    }

    @Override
    public void answer(Caller caller, UUID id, List<Answer> answers) {
        Round round = known(id);
        String unit = speaking(caller, round).unit();
        round.require(Phase.NEGOTIATING);
        Map<ProductId, RoundLine> lines = lines(round);
        Set<String> known = reading.clusterCodes(id);
        List<Violation> wrong = new ArrayList<>();
        for (Answer answer : answers) {
            RoundLine line = line(lines, answer.product());
            requireOwn(line, unit);
            String name = reading.name(answer.product());
            if (answer.stance() == Stance.OBJECTED) {
                Violations.text(name, answer.reason(), REASON, wrong);
                if (answer.counter() == null || !known.contains(answer.counter())) {
                    wrong.add(new Violation(name, "counter-missing", "Say in which cluster the product should stand."));
                }
            } else if (line.proposal() == null) {
                wrong.add(new Violation(name, "proposal-missing", "Nothing was proposed to agree to."));
            }
        }
        Violations.refuse("Answers", wrong);
        for (Answer answer : answers) {
            RoundLine line = line(lines, answer.product());
            if (answer.stance() == Stance.AGREED) {
                line.agree();
                act(caller, round, "agreed", line, null, line.proposal(), null);
            } else {
                line.object(answer.counter(), answer.reason().strip());
                act(caller, round, "objected", line, line.proposal(), answer.counter(), answer.reason());
            }
        }
    }

    @Override
    public void agreeToRest(Caller caller, UUID id) {
        String unit = speaking(caller, known(id)).unit();
        answer(caller, id, rounds.lines(id).stream()
                .filter(line -> line.stance() == null && unit.equals(line.unit()) && line.proposal() != null)
                .map(line -> new Answer(new ProductId(line.productId()), Stance.AGREED, null, null)).toList());
    }

    @Override
    public void decide(Caller caller, UUID id, List<Choice> choices) {
        caller.requireAny(Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM);
        Round round = known(id);
        round.require(Phase.NEGOTIATING);
        Map<ProductId, RoundLine> lines = lines(round);
        Set<String> known = reading.clusterCodes(id);
        List<Violation> wrong = new ArrayList<>();
        choices.forEach(choice -> Violations.text(reading.name(choice.product()), choice.reason(), REASON, wrong));
        Violations.refuse("Decisions", wrong);
        for (Choice choice : choices) {
            RoundLine line = line(lines, choice.product());
            requireCluster(known, choice.cluster());
            String before = line.outcome() == null ? line.proposal() : line.outcome();
            line.decide(choice.cluster());
            act(caller, round, "decided", line, before, choice.cluster(), choice.reason());
        }
    }

    @Override
    public void close(Caller caller, UUID id, LocalDate effective, String reason) {
        caller.requireAny(Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM);
        Round round = known(id);
        requireReason(reason);
        round.close(effective, today());
        List<Violation> open = reading.openLines(round);
        if (!open.isEmpty()) {
            throw new DomainException.Invalid("round-open-lines", open.size() + " products have no outcome", open);
        }
        act(caller, round, "closed", null, null, effective.toString(), reason);
        if (effective.equals(today())) {
            effect.take(caller, round);
        }
    }

    @Override
    public int takeEffect(Caller caller) {
        caller.requireAny(Role.SYSTEM);
        List<Round> due = rounds.due(today());
        due.forEach(round -> effect.take(caller, round));
        return due.size();
    }

    private void act(Caller caller, Round round, String what, RoundLine line, String before, String after, String reason) {
        rounds.add(RoundAct.of(round.id(), clock.instant(), caller, what, line == null ? null : line.productId(), before, after, reason));
        rounds.flush();
    }

    private Round known(UUID id) {
        Round round = rounds.find(id);
        if (round == null) {
            throw new DomainException.NotFound("round-not-found", "No round " + id);
        }
        return round;
    }

    private static RoundLine line(Map<ProductId, RoundLine> lines, ProductId product) {
        RoundLine line = lines.get(product);
        if (line == null) {
            throw new DomainException.NotFound("product-not-found", "Product " + product + " is no part of this round");
        }
        return line;
    }

    /** @return the department for which the caller speaks in this round */
    private RoundUnit speaking(Caller caller, Round round) {
        caller.requireAny(Role.OFFICIAL, Role.CATALOGUE_EDITOR);
        return rounds.units(round.id()).stream().filter(part -> caller.unit() != null && part.unit().equals(caller.unit().code())).findFirst()
                .orElseThrow(() -> new DomainException.Refused("unit-not-yours", "The unit of " + caller.subject() + " takes no part"));
    }

    private static void requireOwn(RoundLine line, String unit) {
        if (!Objects.equals(line.unit(), unit)) {
            throw new DomainException.Refused("unit-not-yours", "Product " + line.productId() + " is of unit " + line.unit());
        }
    }

    private static void requireCluster(Set<String> known, String cluster) {
        if (cluster == null || !known.contains(cluster)) {
            throw new DomainException.Invalid("cluster", "cluster-unknown", "There is no cluster " + cluster + ", nor was it proposed.");
        }
    }

    private static void requireReason(String reason) {
        List<Violation> wrong = new ArrayList<>();
        Violations.text("reason", reason, REASON, wrong);
        Violations.refuse("Reason", wrong);
    }

    private static void requireShort(String reason) {
        if (reason != null && reason.length() > REASON) {
            throw new DomainException.Invalid("reason", "too-long", "At most " + REASON + " characters.");
        }
    }

    private static void requireStaff(Caller caller) {
        if (!caller.has(Role.SYSTEM) && !caller.isStaff()) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " is no member of staff");
        }
    }

    private LocalDate today() {
        return BelgianCalendar.dayOf(clock.instant());
    }
}
