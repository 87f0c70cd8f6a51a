package midoffice.channels.catalogue;

import static midoffice.channels.catalogue.Sent.sent;
import static midoffice.channels.catalogue.Sent.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.InventoryRounds;
import midoffice.catalogue.api.InventoryRounds.Act;
import midoffice.catalogue.api.InventoryRounds.Answer;
import midoffice.catalogue.api.InventoryRounds.Choice;
import midoffice.catalogue.api.InventoryRounds.Coverage;
import midoffice.catalogue.api.InventoryRounds.Line;
import midoffice.catalogue.api.InventoryRounds.NewCluster;
import midoffice.catalogue.api.InventoryRounds.Phase;
import midoffice.catalogue.api.InventoryRounds.RoundView;
import midoffice.catalogue.api.InventoryRounds.Stance;
import midoffice.catalogue.api.ProductId;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;

/**
 * One inventory round as the reader may take part in it: a department at its own products, programme office and management team at all. What is
 * typed for each product comes by the request, for there are as many answers as there are products.
 */
@Named
@RequestScoped
public class RoundBacking {

    private static final RoundView NOTHING = new RoundView(null, "", null, Phase.ABANDONED, null, null, null, List.of(), List.of(), List.of());

    private CurrentCaller current;
    private InventoryRounds rounds;
    private Clusters clusters;
    private Words words;
    private Notices notices;

    private RoundView round;
    private Map<String, String> clusterNames;

    protected RoundBacking() {
    }

    @Inject
    RoundBacking(CurrentCaller current, InventoryRounds rounds, Clusters clusters, Words words, Notices notices) {
        this.current = current;
        this.rounds = rounds;
        this.clusters = clusters;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            rounds.view(caller(), key());
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    private UUID key() {
        try {
            return UUID.fromString(getId());
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("round-not-found", "No round " + getId());
        }
    }

    /** What a form belongs to must be known before the values of the view are: so the round is read by the request. */
    private RoundView round() {
        if (round == null) {
            try {
                round = rounds.view(caller(), key());
            } catch (DomainException refused) {
                // open() answers with it; the forms of the page have nothing to decode then
                round = NOTHING;
            }
        }
        return round;
    }

    public String describe() {
        return act("cat.round.done.described", () -> {
            try {
                rounds.describe(caller(), key(), Integer.parseInt(sent("expected").strip()), "1".equals(sent("whole")));
            } catch (NumberFormatException e) {
                throw new DomainException.Invalid("expected", "number-invalid", "No whole number: " + sent("expected"));
            }
        });
    }

    public String advance() {
        return act("cat.round.done.advanced", () -> rounds.advance(caller(), key()));
    }

    public String abandon() {
        return act("cat.round.done.abandoned", () -> rounds.abandon(caller(), key(), sent("reason")));
    }

    public String proposeCluster() {
        return act("cat.round.done.cluster", () -> rounds.proposeCluster(caller(), key(), new NewCluster(sent("code").strip(),
                LocalizedText.of(sent("name"), typed("nameEn"), typed("nameFr")), LocalizedText.dutch(sent("description")), sent("icon"), null),
                sent("reason")));
    }

    public String proposeFirst() {
        return act("cat.round.done.first", () -> rounds.proposeFirst(caller(), key(), choices("c.", "w.")));
    }

    public String proposeSecond() {
        return act("cat.round.done.second", () -> rounds.proposeSecond(caller(), key(), choices("c.", "w.")));
    }

    public String decide() {
        return act("cat.round.done.decided", () -> rounds.decide(caller(), key(), choices("d.", "r.")));
    }

    public String answer() {
        return act("cat.round.done.answered", () -> {
            List<Answer> answers = new ArrayList<>();
            round().lines().forEach(line -> {
                String stance = sent("a." + line.product());
                if (!stance.isEmpty()) {
                    answers.add(new Answer(line.product(), "OBJECTED".equals(stance) ? Stance.OBJECTED : Stance.AGREED,
                            typed("c." + line.product()), sent("w." + line.product())));
                }
            });
            rounds.answer(caller(), key(), answers);
        });
    }

    public String agreeToRest() {
        return act("cat.round.done.answered", () -> rounds.agreeToRest(caller(), key()));
    }

    public String close() {
        return act("cat.round.done.closed", () -> rounds.close(caller(), key(), TypedDay.of("effective", "day-invalid", sent("effective")),
                sent("reason")));
    }

    private List<Choice> choices(String clusterField, String reasonField) {
        List<Choice> choices = new ArrayList<>();
        for (Line line : round().lines()) {
            String cluster = typed(clusterField + line.product());
            if (cluster != null) {
                choices.add(new Choice(line.product(), cluster, sent(reasonField + line.product())));
            }
        }
        return choices;
    }

    private String act(String done, Runnable what) {
        return notices.act(what, done,
                "ronde?faces-redirect=true&id=" + getId() + "&deel=" + getPart() + (getUnit() == null ? "" : "&dienst=" + getUnit()));
    }

    /** @return what was typed before the page came back with an error, else the value that is known */
    public String kept(String field, ProductId product, String known) {
        String name = field + product;
        return FacesContext.getCurrentInstance().isPostback() && !sent(name).isEmpty() ? sent(name) : known == null ? "" : known;
    }

    /** @return that, for a field there is once */
    public String kept(String field) {
        return sent(field);
    }

    public RoundView getRound() {
        return round();
    }

    /** @return products that the reader may speak of, or all for those who lead; of one department when one is chosen */
    public List<Line> getLines() {
        return round().lines().stream().filter(line -> getUnit() == null || line.unit().code().equals(getUnit())).toList();
    }

    public List<Line> getOwnLines() {
        return round().lines().stream().filter(line -> line.unit().equals(caller().unit())).toList();
    }

    /** @return products to which a department objected or on which somebody decided; when asked for, also those not answered yet */
    public List<Line> getOpenLines() {
        return getLines().stream().filter(line -> line.stance() == Stance.OBJECTED || line.decided() != null
                || isAll() && line.outcome() == null).toList();
    }

    public boolean isAll() {
        return "1".equals(sent("alle"));
    }

    public long getDiffering() {
        return round().lines().stream().filter(Line::differs).count();
    }

    public long getUndecided() {
        return round().lines().stream().filter(line -> line.outcome() == null).count();
    }

    /** @return how many products each cluster would have, as things are */
    public Map<String, Long> getSizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        names().keySet().forEach(code -> sizes.put(code, round().lines().stream().filter(line -> code.equals(line.outcome() != null ? line.outcome()
                : line.second() != null ? line.second() : line.first() != null ? line.first() : line.before())).count()));
        return sizes;
    }

    /** @return the reader's department in this round, null when it takes no part */
    public Coverage getOwn() {
        Caller caller = caller();
        return !caller.hasAny(Role.OFFICIAL, Role.CATALOGUE_EDITOR) ? null
                : round().coverage().stream().filter(one -> one.unit().equals(caller.unit())).findFirst().orElse(null);
    }

    public boolean isLeader() {
        return caller().hasAny(Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM);
    }

    public boolean isOffice() {
        return caller().has(Role.PROGRAMME_OFFICE);
    }

    public boolean in(String phase) {
        return round().phase() == Phase.valueOf(phase);
    }

    public List<Act> getActs() {
        return rounds.history(caller(), key());
    }

    /** @return codes of the clusters one may choose from */
    public List<String> getChoices() {
        return List.copyOf(names().keySet());
    }

    /** @return the name of a cluster, with a mark when it does not exist yet */
    public String cluster(String code) {
        return code == null ? "–" : names().getOrDefault(code, code);
    }

    /** @return what an act changed, in words: phases and clusters have names, the rest stands as it is */
    public String value(Act act, String value) {
        return value == null ? "" : switch (act.act()) {
            case "advanced", "abandoned" -> words.get("cat.round.phase." + value);
            case "described", "opened", "effective" -> value;
            default -> cluster(value);
        };
    }

    private Map<String, String> names() {
        if (clusterNames == null) {
            clusterNames = new LinkedHashMap<>();
            clusters.all().forEach(cluster -> clusterNames.put(cluster.code(), words.in(cluster.name())));
            round().clusters().forEach(cluster -> clusterNames.putIfAbsent(cluster.code(),
                    words.get("cat.round.cluster.new", words.in(cluster.name()))));
        }
        return clusterNames;
    }

    public String getId() {
        return sent("id");
    }

    public String getPart() {
        return "historiek".equals(sent("deel")) || "voorstel".equals(sent("deel")) ? sent("deel") : "stand";
    }

    /** @return code of the department whose products are shown, null for all */
    public String getUnit() {
        return sent("dienst").matches("[a-z0-9][a-z0-9-]{0,39}") ? sent("dienst") : null;
    }

    private Caller caller() {
        return current.as("inventarisatie");
    }
}
