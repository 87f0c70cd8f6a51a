package midoffice.channels.matching;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.PartyKind;
import midoffice.crm.api.SourceImports;
import midoffice.crm.api.SourceImports.RefusedRow;
import midoffice.crm.api.SourceImports.Run;
import midoffice.crm.api.SourceImports.State;
import midoffice.crm.api.SourceSystems;
import midoffice.crm.api.SourceSystems.Proposal;
import midoffice.crm.api.SourceSystems.SourceField;
import midoffice.crm.api.SourceSystems.SystemView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** The databases of departments: defined by administrators, mapped and brought in by the unit that owns them. */
@Named
@RequestScoped
public class SourcesBacking {

    private CurrentCaller current;
    private SourceSystems systems;
    private SourceImports imports;
    private Words words;
    private Notices notices;

    private String code;
    private String fault;
    private String where;
    private String run;
    private List<SystemView> all = List.of();
    private SystemView shown;
    private Map<State, Long> counts = Map.of();
    private List<Run> runs = List.of();
    private List<RefusedRow> refused = List.of();
    private String newCode;
    private String name;
    private String unit;
    private PartyKind kind;
    private String holds;

    protected SourcesBacking() {
    }

    @Inject
    SourcesBacking(CurrentCaller current, SourceSystems systems, SourceImports imports, Words words, Notices notices) {
        this.current = current;
        this.systems = systems;
        this.imports = imports;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            all = systems.list(caller());
            if (code != null && !code.isEmpty()) {
                shown = systems.view(caller(), code);
                if (isOwner()) {
                    counts = imports.counts(caller(), code);
                    runs = imports.runs(caller(), code);
                    refused = run == null || run.isEmpty() ? List.of() : imports.refused(caller(), code, UUID.fromString(run));
                }
            }
            if (fault != null && !fault.isEmpty()) {
                notices.failed(new DomainException.Invalid(where, fault, words.code("error", fault)));
            }
        } catch (IllegalArgumentException e) {
            notices.instead(new DomainException.NotFound("source-not-found", "No such run " + run));
        } catch (DomainException refusal) {
            notices.instead(refusal);
        }
    }

    public String define() {
        try {
            systems.define(caller(), newCode, name, unit == null || unit.isEmpty() ? null : new UnitId(unit), kind, holds);
            notices.done("match.done.defined");
            return "koppelen?faces-redirect=true";
        } catch (DomainException refusal) {
            notices.failed(refusal);
            return null;
        }
    }

    /** Agrees to which column is which field; the answers are read from the request, for there are as many as the file has columns. */
    public String map() {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        List<String> columns = new ArrayList<>();
        Map<String, SourceField> mapping = new LinkedHashMap<>();
        try {
            for (int i = 0; sent.containsKey("kolom" + i); i++) {
                columns.add(sent.get("kolom" + i));
                String field = sent.getOrDefault("veld" + i, "");
                if (!field.isEmpty()) {
                    mapping.put(sent.get("kolom" + i), SourceField.valueOf(field));
                }
            }
            String of = sent.getOrDefault("bron", "");
            systems.map(caller(), of, columns, mapping, Long.parseLong(sent.getOrDefault("versie", "-1")));
            FacesContext.getCurrentInstance().getExternalContext().getSessionMap().remove(SourceFileServlet.PROPOSAL + of);
            notices.done("match.done.mapped");
            return "koppelen?faces-redirect=true&bron=" + of;
        } catch (IllegalArgumentException e) {
            notices.failed(new DomainException.Invalid("mapping", "column-unknown", "No such field: " + e.getMessage()));
        } catch (DomainException refusal) {
            notices.failed(refusal);
        }
        return null;
    }

    /** @return the columns to be mapped: those of the file that was just looked at, else those that are known */
    public List<Column> getColumns() {
        Proposal proposal = shown == null ? null
                : (Proposal) FacesContext.getCurrentInstance().getExternalContext().getSessionMap().get(SourceFileServlet.PROPOSAL + code);
        List<Column> columns = new ArrayList<>();
        if (proposal != null) {
            for (int i = 0; i < proposal.columns().size(); i++) {
                int place = i;
                String example = proposal.rows().stream().map(row -> place < row.size() ? row.get(place) : "").filter(v -> !v.isBlank()).limit(3)
                        .reduce((a, b) -> a + " · " + b).orElse("");
                columns.add(new Column(i, proposal.columns().get(i), proposal.mapping().get(proposal.columns().get(i)), example));
            }
        } else if (shown != null) {
            for (int i = 0; i < shown.columns().size(); i++) {
                columns.add(new Column(i, shown.columns().get(i), shown.mapping().get(shown.columns().get(i)), ""));
            }
        }
        return columns;
    }

    /** A column of a file. @param field what it is, null when it is none of ours */
    public record Column(int place, String name, SourceField field, String example) {
    }

    public SourceField[] getFields() {
        return SourceField.values();
    }

    public List<SystemView> getAll() {
        return all;
    }

    public SystemView getShown() {
        return shown;
    }

    public List<Run> getRuns() {
        return runs;
    }

    public List<RefusedRow> getRefused() {
        return refused;
    }

    public State[] getStates() {
        return State.values();
    }

    public long count(State state) {
        return counts.getOrDefault(state, 0L);
    }

    /** @return whether the reader's unit owns the chosen source */
    public boolean isOwner() {
        return shown != null && caller().has(Role.OFFICIAL) && shown.unit().equals(caller().unit());
    }

    public boolean isDefiner() {
        return caller().has(Role.ADMINISTRATOR);
    }

    public List<UnitView> getUnits() {
        return words.units();
    }

    public List<PartyKind> getKinds() {
        return Arrays.asList(PartyKind.values());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String fault) {
        this.fault = fault;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public PartyKind getKind() {
        return kind;
    }

    public void setKind(PartyKind kind) {
        this.kind = kind;
    }

    public String getHolds() {
        return holds;
    }

    public void setHolds(String holds) {
        this.holds = holds;
    }

    private Caller caller() {
        return current.as("koppelen van gegevens");
    }
}
