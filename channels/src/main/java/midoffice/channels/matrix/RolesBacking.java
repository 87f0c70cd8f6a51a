package midoffice.channels.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.DepartmentRoles.NewRole;
import midoffice.crm.api.DepartmentRoles.RoleView;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** Which department may do what with which kind of data: the list, a form to give a role, and one to end it. */
@Named
@RequestScoped
public class RolesBacking {

    private CurrentCaller current;
    private DepartmentRoles roles;
    private Words words;
    private Notices notices;

    private List<RoleView> rows;
    private String past;
    private String department;
    private String unit;
    private DataCategory category;
    private Entitlement entitlement;
    private String purpose;
    private String legalBasis;
    private String from;
    private String until;
    private String ending;
    private String reason;

    protected RolesBacking() {
    }

    @Inject
    RolesBacking(CurrentCaller current, DepartmentRoles roles, Words words, Notices notices) {
        this.current = current;
        this.roles = roles;
        this.words = words;
        this.notices = notices;
    }

    /** Refuses whoever keeps nor judges the matrix before anything is shown. */
    public void open() {
        try {
            all();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String give() {
        try {
            roles.give(caller(), new NewRole(unit == null || unit.isBlank() ? null : new UnitId(unit), category, entitlement, purpose, legalBasis,
                    TypedDay.of("validFrom", "date-invalid", from), TypedDay.of("validUntil", "date-invalid", until)));
            notices.done("matrix.done.given");
            return "rollen?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public String end() {
        try {
            roles.end(caller(), UUID.fromString(ending), reason);
            notices.done("matrix.done.ended");
            return "rollen?faces-redirect=true";
        } catch (IllegalArgumentException e) {
            notices.failed(new DomainException.NotFound("role-not-found", "No role " + ending));
            return null;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private List<RoleView> all() {
        if (rows == null) {
            rows = roles.all(caller(), isPast());
        }
        return rows;
    }

    /** @return the roles of the chosen department, one by one */
    public List<RoleView> getRows() {
        return all().stream().filter(row -> row.unit().code().equals(department)).toList();
    }

    /** @return a line for each department: what it may do with each kind of data today, in the order of the categories */
    public List<MatrixLine> getMatrix() {
        LocalDate today = words.today();
        Map<UnitId, Map<DataCategory, Set<Entitlement>>> may = new LinkedHashMap<>();
        all().stream().filter(role -> role.ended() == null && !role.validFrom().isAfter(today)
                && (role.validUntil() == null || role.validUntil().isAfter(today)))
                .forEach(role -> may.computeIfAbsent(role.unit(), u -> new EnumMap<>(DataCategory.class))
                        .computeIfAbsent(role.category(), c -> EnumSet.noneOf(Entitlement.class)).add(role.entitlement()));
        return may.entrySet().stream().map(line -> new MatrixLine(line.getKey().code(), words.unit(line.getKey()),
                Arrays.stream(DataCategory.values()).map(c -> line.getValue().getOrDefault(c, Set.of()).stream()
                        .map(e -> words.get("matrix." + e)).collect(Collectors.joining(", "))).toList()))
                .sorted(Comparator.comparing(MatrixLine::name)).toList();
    }

    /** @param cells what the department may do with each kind of data, empty for nothing */
    public record MatrixLine(String code, String name, List<String> cells) {
    }

    public String getDepartment() {
        return department;
    }

    public void setDepartment(String department) {
        this.department = department;
    }

    public List<UnitView> getUnits() {
        return words.units();
    }

    public DataCategory[] getCategories() {
        return DataCategory.values();
    }

    public Entitlement[] getEntitlements() {
        return Entitlement.values();
    }

    /** @return the role that the reader is about to end, null when none is chosen */
    public RoleView getChosen() {
        return all().stream().filter(row -> row.ended() == null && row.id().toString().equals(ending)).findFirst().orElse(null);
    }

    /** @return what the chosen role is, in words */
    public String getChosenWords() {
        RoleView chosen = getChosen();
        return chosen == null ? words.get("error.role-ended") : words.get("matrix.end.of", words.unit(chosen.unit()), words.get("matrix." + chosen.entitlement()),
                words.get("data." + chosen.category()));
    }

    /** @return whether the reader may change the matrix, not only see it */
    public boolean isKeeper() {
        return caller().has(Role.ADMINISTRATOR);
    }

    public boolean isPast() {
        return "1".equals(past);
    }

    public String getShown() {
        return past;
    }

    public void setShown(String shown) {
        this.past = shown;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public DataCategory getCategory() {
        return category;
    }

    public void setCategory(DataCategory category) {
        this.category = category;
    }

    public Entitlement getEntitlement() {
        return entitlement;
    }

    public void setEntitlement(Entitlement entitlement) {
        this.entitlement = entitlement;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getEnding() {
        return ending;
    }

    public void setEnding(String ending) {
        this.ending = ending;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
