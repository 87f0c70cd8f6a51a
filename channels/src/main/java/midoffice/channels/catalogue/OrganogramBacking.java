package midoffice.channels.catalogue;

import static midoffice.channels.catalogue.Sent.sent;
import static midoffice.channels.catalogue.Sent.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midoffice.catalogue.api.Organogram;
import midoffice.catalogue.api.Organogram.Change;
import midoffice.catalogue.api.Organogram.Kind;
import midoffice.catalogue.api.Organogram.Node;
import midoffice.catalogue.api.Organogram.Reorganisation;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.OpeningException;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.UnitId;

/** The units of the city, what became of them, and the days on which sites keep other hours. */
@Named
@RequestScoped
public class OrganogramBacking {

    private static final String PAGE = "organogram?faces-redirect=true";

    private CurrentCaller current;
    private Organogram organogram;
    private Units units;
    private Words words;
    private Notices notices;

    private List<Node> tree = List.of();

    protected OrganogramBacking() {
    }

    @Inject
    OrganogramBacking(CurrentCaller current, Organogram organogram, Units units, Words words, Notices notices) {
        this.current = current;
        this.organogram = organogram;
        this.units = units;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            tree = organogram.tree(caller());
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String reorganise() {
        return notices.act(() -> {
            String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("unit", new String[0]);
            Set<UnitId> touched = Arrays.stream(chosen).map(code -> unit("units", code)).collect(Collectors.toSet());
            LocalizedText name = sent("name").isBlank() ? null : LocalizedText.of(sent("name").strip(), typed("nameEn"), typed("nameFr"));
            organogram.reorganise(caller(), new Reorganisation(Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(sent("kind"))).findFirst()
                    .orElse(null), touched, typed("target") == null ? null : unit("target", typed("target")), name,
                    typed("parent") == null ? null : unit("parent", typed("parent")),
                    sent("products").lines().map(String::strip).filter(slug -> !slug.isEmpty()).collect(Collectors.toSet()),
                    TypedDay.of("from", "day-invalid", sent("from")), sent("reason")));
        }, "cat.org.done", PAGE);
    }

    /** Adds a day on which a site keeps other hours; one that is there already is replaced when {@code closed} or hours say otherwise. */
    public String except() {
        return notices.act(() -> {
            LocalDate day = day();
            units.saveExceptions(caller(), sent("site"), Stream.concat(others(day),
                    Stream.of(new OpeningException(day, time("hoursFrom"), time("hoursUntil"), sent("why").strip()))).toList());
        }, "cat.org.site.done", PAGE);
    }

    /** Takes back what was said of a day. */
    public String restore() {
        return notices.act(() -> units.saveExceptions(caller(), sent("site"), others(day()).toList()), "cat.org.site.done", PAGE);
    }

    private static LocalDate day() {
        return TypedDay.needed("day", "day-invalid", sent("day"));
    }

    /** What was said of the other days of the site. */
    private Stream<OpeningException> others(LocalDate day) {
        return exceptions(sent("site")).stream().filter(one -> !one.day().equals(day));
    }

    private List<OpeningException> exceptions(String site) {
        return units.site(site).map(SiteView::exceptions).orElse(List.of());
    }

    private static LocalTime time(String field) {
        try {
            return typed(field) == null ? null : LocalTime.parse(typed(field));
        } catch (DateTimeException e) {
            throw new DomainException.Invalid(field, "hours-invalid", "No time of the day: " + typed(field));
        }
    }

    private static UnitId unit(String field, String code) {
        try {
            return new UnitId(code);
        } catch (IllegalArgumentException e) {
            throw new DomainException.Invalid(field, "code-invalid", e.getMessage());
        }
    }

    /** @return what was typed before the page came back with an error */
    public String kept(String name) {
        return sent(name);
    }

    public boolean chosen(String code) {
        return Arrays.asList(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap()
                .getOrDefault("unit", new String[0])).contains(code);
    }

    public List<Node> getTree() {
        return tree;
    }

    public List<Change> getChanges() {
        return organogram.history(caller());
    }

    /** @return names of units, in words */
    public String names(List<String> codes) {
        return codes.stream().map(code -> words.unit(new UnitId(code))).collect(Collectors.joining(", "));
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<UnitView> getUnits() {
        return words.units();
    }

    public List<SiteView> getSites() {
        return units.sites();
    }

    public boolean isKeeper() {
        return caller().hasAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR);
    }

    private Caller caller() {
        return current.as("organogram");
    }
}
