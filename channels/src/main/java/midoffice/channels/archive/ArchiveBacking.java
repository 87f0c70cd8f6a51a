package midoffice.channels.archive;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.ArchiveLists;
import midoffice.dossier.api.ArchiveLists.Candidate;
import midoffice.dossier.api.ArchiveLists.Filter;
import midoffice.dossier.api.ArchiveLists.Kind;
import midoffice.dossier.api.ArchiveLists.TypeChoice;
import midoffice.dossier.api.register.Confidentiality;

/** Dossiers whose term has passed; a record manager makes a list of those that meet the filter. The filter stands in the address. */
@Named
@ViewScoped
public class ArchiveBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private CurrentCaller current;
    private ArchiveLists lists;
    private Units units;
    private Notices notices;

    private Kind kind = Kind.DESTRUCTION;
    private String type;
    private String unit;
    private String until;
    private String highest;
    private String after;
    private String name;
    private transient Page<Candidate> page;

    protected ArchiveBacking() {
    }

    @Inject
    ArchiveBacking(CurrentCaller current, ArchiveLists lists, Units units, Notices notices) {
        this.current = current;
        this.lists = lists;
        this.units = units;
        this.notices = notices;
    }

    /** Refuses those who have no archive before anything is shown. */
    public void open() {
        try {
            page();
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    /** A filter that cannot be is told and shows nothing. */
    private Page<Candidate> page() {
        if (page == null) {
            try {
                page = lists.candidates(caller(), filter(), new PageRequest(after, ROWS));
            } catch (DomainException.Invalid e) {
                notices.failed(e);
                page = new Page<>(List.of(), 0, null);
            }
        }
        return page;
    }

    public String create() {
        try {
            return "archieflijst?faces-redirect=true&id=" + lists.create(caller(), name, filter());
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public boolean isAuthor() {
        return caller().has(Role.RECORD_MANAGER);
    }

    public List<Candidate> getCandidates() {
        return page().items();
    }

    public long getTotal() {
        return page().total();
    }

    public String getNext() {
        return page().next();
    }

    public List<TypeChoice> getTypes() {
        return lists.types(caller(), kind);
    }

    public List<UnitView> getUnits() {
        return units.all();
    }

    public List<Confidentiality> getLevels() {
        return List.of(Confidentiality.values());
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public boolean isFiltered() {
        return type != null || unit != null || until != null || highest != null;
    }

    private Filter filter() {
        try {
            return new Filter(kind, type == null ? null : UUID.fromString(type), unit == null ? null : new UnitId(unit),
                    until == null ? null : LocalDate.parse(until), highest == null ? null : Confidentiality.valueOf(highest));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new DomainException.Invalid("filter", "filter-invalid", "No such filter");
        }
    }

    private Caller caller() {
        return current.as("archief");
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public String getKind() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** An unknown kind from the address is the first one. */
    public void setKind(String wanted) {
        kind = "transfer".equalsIgnoreCase(wanted) ? Kind.TRANSFER : Kind.DESTRUCTION;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = given(type);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = given(unit);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = given(until);
    }

    public String getHighest() {
        return highest;
    }

    public void setHighest(String highest) {
        this.highest = given(highest);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
