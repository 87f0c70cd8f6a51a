package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.staff.Assignments;
import midoffice.dossier.api.staff.Assignments.Chosen;
import midoffice.dossier.api.staff.Assignments.Outcome;
import midoffice.dossier.api.staff.DossierWorkList.Column;
import midoffice.dossier.api.staff.SavedViews;

/** What an official does with the list of dossiers: gives chosen ones away, keeps a search, chooses columns. */
@Named
@RequestScoped
public class DossierListActs {

    private static final Pattern CHOICE = Pattern.compile("[0-9a-f-]{36}:\\d{1,18}");

    private CurrentCaller current;
    private Assignments assignments;
    private SavedViews views;
    private Notices notices;
    private Words words;

    private String reason;
    private String login;
    private String unit;
    private String name;

    protected DossierListActs() {
    }

    @Inject
    DossierListActs(CurrentCaller current, Assignments assignments, SavedViews views, Notices notices, Words words) {
        this.current = current;
        this.assignments = assignments;
        this.views = views;
        this.notices = notices;
        this.words = words;
    }

    public String assign() {
        return give("dlist.done.assigned", chosen -> assignments.assign(current.as(Purpose.HANDLING), chosen, login, reason));
    }

    public String release() {
        return give("dlist.done.released", chosen -> assignments.release(current.as(Purpose.HANDLING), chosen, reason));
    }

    public String handOver() {
        return give("dlist.done.handed", chosen -> assignments.handOver(current.as(Purpose.HANDLING), chosen,
                unit == null || unit.isBlank() ? null : new UnitId(unit), reason));
    }

    private String give(String done, java.util.function.Function<List<Chosen>, Outcome> act) {
        try {
            Outcome outcome = act.apply(chosen());
            if (outcome.done() > 0) {
                notices.done(done, outcome.done());
            }
            if (!outcome.failures().isEmpty()) {
                notices.left(words.get("dlist.left", outcome.failures().size(), outcome.failures().stream()
                        .map(f -> (f.number() == null ? "?" : f.number()) + " (" + words.firstOf("dlist.why." + f.code(), "error.unknown") + ")")
                        .collect(Collectors.joining("; "))));
            }
            return again();
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public String save() {
        try {
            UUID kept = views.save(current.as(Purpose.HANDLING), name, ListAddress.read(parameters()::get), columns());
            notices.done("dlist.done.saved", name.strip());
            return again() + "&bewaard=" + kept;
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public String forget() {
        try {
            views.remove(current.as(Purpose.HANDLING), viewId());
            notices.done("dlist.done.forgotten");
            return "dossiers?faces-redirect=true";
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public String chooseColumns() {
        try {
            views.chooseColumns(current.as(Purpose.HANDLING), columns());
            return again();
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    /** The list as it was asked for. */
    private String again() {
        return "dossiers?faces-redirect=true&" + ListAddress.write(ListAddress.read(parameters()::get));
    }

    private UUID viewId() {
        try {
            return UUID.fromString(String.valueOf(parameters().get("bewaard")));
        } catch (IllegalArgumentException e) {
            throw new DomainException.NotFound("view-not-found", "No such search");
        }
    }

    private List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (String value : values("kies")) {
            if (CHOICE.matcher(value).matches()) {
                String[] parts = value.split(":");
                chosen.add(new Chosen(new DossierId(UUID.fromString(parts[0])), Long.parseLong(parts[1])));
            }
        }
        return chosen;
    }

    private List<Column> columns() {
        return Arrays.stream(values("kolom")).map(Column::named).flatMap(Optional::stream).distinct().toList();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static String[] values(String parameter) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault(parameter, new String[0]);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
