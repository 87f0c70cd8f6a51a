package midoffice.channels.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        try {
            String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("unit", new String[0]);
            Set<UnitId> touched = Arrays.stream(chosen).map(code -> unit("units", code)).collect(Collectors.toSet());
            LocalizedText name = sent("name").isBlank() ? null : LocalizedText.of(sent("name").strip(), typed("nameEn"), typed("nameFr"));
            organogram.reorganise(caller(), new Reorganisation(Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(sent("kind"))).findFirst()
                    .orElse(null), touched, typed("target") == null ? null : unit("target", typed("target")), name,
                    typed("parent") == null ? null : unit("parent", typed("parent")),
                    sent("products").lines().map(String::strip).filter(slug -> !slug.isEmpty()).collect(Collectors.toSet()),
                    TypedDay.of("from", "day-invalid", sent("from")), sent("reason")));
            notices.done("cat.org.done");
            return "organogram?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** Adds a day on which a site keeps other hours; one that is there already is replaced when {@code closed} or hours say otherwise. */
    public String except() {
        try {
            LocalDate day = TypedDay.needed("day", "day-invalid", sent("day"));
            List<OpeningException> all = new ArrayList<>(exceptions(sent("site")).stream().filter(one -> !one.day().equals(day)).toList());
            all.add(new OpeningException(day, time("hoursFrom"), time("hoursUntil"), sent("why").strip()));
            units.saveExceptions(caller(), sent("site"), all);
            notices.done("cat.org.site.done");
            return "organogram?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** Takes back what was said of a day. */
    public String restore() {
        try {
            LocalDate day = TypedDay.needed("day", "day-invalid", sent("day"));
            units.saveExceptions(caller(), sent("site"), exceptions(sent("site")).stream().filter(one -> !one.day().equals(day)).toList());
            notices.done("cat.org.site.done");
            return "organogram?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private List<OpeningException> exceptions(String site) {
        return units.sites().stream().filter(one -> one.code().equals(site)).findFirst().map(SiteView::exceptions).orElse(List.of());
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

    private static String sent(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    private static String typed(String name) {
        return sent(name).isBlank() ? null : sent(name).strip();
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
        return units.all().stream().sorted(Comparator.comparing(one -> words.in(one.name()))).toList();
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
