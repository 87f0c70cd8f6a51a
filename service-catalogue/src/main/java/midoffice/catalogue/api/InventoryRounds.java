package midoffice.catalogue.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/**
 * Inventory rounds: departments describe their products and propose how citizens would group them, the project bureau and the management team
 * lay a second proposal beside it, departments agree or object, and the round closes into one clustering with a day from which it holds.
 * Staff may read. The programme office leads; it and the management team make the second proposal, decide and close; officials and catalogue
 * editors speak for their own unit when it takes part. Else {@code not-allowed} or {@code unit-not-yours}. What does not fit the phase is
 * refused with {@code round-phase}. Who did what and why is kept for good.
 */
public interface InventoryRounds {

    /**
     * Opens a round for those departments. Programme office.
     *
     * @param describeBy day by which departments have described their products; may be null
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code required}, {@code unit-unknown}, {@code unit-in-round}, {@code date-past}
     */
    UUID open(Caller caller, String title, LocalDate describeBy, Set<UnitId> units);

    /** The newest first. */
    List<RoundRow> list(Caller caller);

    /** @throws midoffice.crm.api.common.DomainException.NotFound {@code round-not-found} */
    RoundView view(Caller caller, UUID round);

    /** Who did what, the newest first. */
    List<Act> history(Caller caller, UUID round);

    /**
     * The caller's department says how many products it has in all; what stands in the catalogue is held against it.
     *
     * @param whole whether all of them are described now
     */
    void describe(Caller caller, UUID round, int expected, boolean whole);

    /** Goes on to the next phase, up to the negotiation. Programme office. */
    void advance(Caller caller, UUID round);

    /** Gives the round up. Programme office, with the reason. */
    void abandon(Caller caller, UUID round, String reason);

    /**
     * Proposes a cluster that does not exist yet.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code code-invalid}, {@code cluster-exists}, {@code required}
     */
    void proposeCluster(Caller caller, UUID round, NewCluster cluster, String reason);

    /** Proposal 1: where the caller's department sees its products. Only what changes is written. */
    void proposeFirst(Caller caller, UUID round, List<Choice> choices);

    /** Proposal 2, laid beside it. A product for which it changes must be answered anew. Programme office and management team. */
    void proposeSecond(Caller caller, UUID round, List<Choice> choices);

    /**
     * What the caller's department says to what lies there for its products. Whoever objects says why and where the product should stand.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid with the product's name as the field, and nothing is written
     */
    void answer(Caller caller, UUID round, List<Answer> answers);

    /** The caller's department agrees to all that it has not answered. */
    void agreeToRest(Caller caller, UUID round);

    /** Says where products will stand whatever was proposed, and why. Programme office and management team. */
    void decide(Caller caller, UUID round, List<Choice> choices);

    /**
     * Closes the round into one clustering. Programme office and management team.
     *
     * @param effective the day from which it holds; today puts it in effect at once
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code date-past}, {@code round-open-lines} for every product to which its
     * department has not agreed and on which nobody decided
     */
    void close(Caller caller, UUID round, LocalDate effective, String reason);

    /** Puts in effect what was decided for a day that has come. The system. @return how many rounds */
    int takeEffect(Caller caller);

    /** How far a round is. */
    enum Phase {
        DESCRIBING, PROPOSING, NEGOTIATING, DECIDED, IN_EFFECT, ABANDONED
    }

    /** What a department says to the second proposal. */
    enum Stance {
        AGREED, OBJECTED
    }

    /** @param reason may be empty for a first proposal; every other one has a reason */
    record Choice(ProductId product, String cluster, String reason) {
    }

    /**
     * @param counter where it should stand instead; only with an objection
     * @param reason  why; only with an objection
     */
    record Answer(ProductId product, Stance stance, String counter, String reason) {
    }

    /** @param unit that proposed it, null when the project bureau or the management team did */
    record NewCluster(String code, LocalizedText name, LocalizedText description, String icon, UnitId unit) {
    }

    record RoundRow(UUID id, String title, Phase phase, Instant opened, LocalDate effective, int units, long products) {
    }

    /** @param clusters new ones that were proposed */
    record RoundView(UUID id, String title, LocalDate describeBy, Phase phase, LocalDate effective, Instant opened, String openedBy,
            List<Coverage> coverage, List<Line> lines, List<NewCluster> clusters) {
    }

    /**
     * How far a department is.
     *
     * @param expected  how many products it says it has, null when it has not said so
     * @param published products that citizens can read
     * @param drafts    products that are being written
     * @param proposed  products with a first proposal
     * @param answered  products on which it agreed or objected
     * @param described when it said that all is described
     */
    record Coverage(UnitId unit, Integer expected, int published, int drafts, int proposed, int answered, Instant described,
            String describedBy) {

        /** @return how much of what it has is in the catalogue, in percent, null when it is not known */
        public Integer percent() {
            return expected == null ? null : expected == 0 ? 100 : Math.min(100, 100 * (published + drafts) / expected);
        }
    }

    /**
     * A product in a round.
     *
     * @param before  cluster when the round was opened
     * @param differs whether the second proposal is another one than the first
     * @param outcome where it will stand as things are, null when that is open
     */
    record Line(ProductId product, String slug, LocalizedText title, UnitId unit, String before, String first, String second, Stance stance,
            String objection, String counter, String decided, boolean differs, String outcome) {
    }

    /** @param act {@code opened}, {@code described}, {@code advanced}, {@code abandoned}, {@code cluster}, {@code first}, {@code second},
     *             {@code agreed}, {@code objected}, {@code decided}, {@code closed}, {@code effective} */
    record Act(Instant at, String who, UnitId unit, String act, LocalizedText product, String before, String after, String reason) {
    }
}
