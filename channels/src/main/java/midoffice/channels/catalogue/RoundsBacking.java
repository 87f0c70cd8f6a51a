package midoffice.channels.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.catalogue.api.InventoryRounds;
import midoffice.catalogue.api.InventoryRounds.RoundRow;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.TypedDay;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** All inventory rounds, and a form for the programme office to open one. */
@Named
@RequestScoped
public class RoundsBacking {

    private CurrentCaller current;
    private InventoryRounds rounds;
    private Words words;
    private Notices notices;

    private String title;
    private String describeBy;

    protected RoundsBacking() {
    }

    @Inject
    RoundsBacking(CurrentCaller current, InventoryRounds rounds, Words words, Notices notices) {
        this.current = current;
        this.rounds = rounds;
        this.words = words;
        this.notices = notices;
    }

    public String open() {
        try {
            String[] chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().getOrDefault("unit", new String[0]);
            Set<UnitId> taking = Arrays.stream(chosen).filter(code -> !code.isBlank()).map(UnitId::new).collect(Collectors.toSet());
            UUID round = rounds.open(caller(), title, TypedDay.of("describeBy", "day-invalid", describeBy), taking);
            notices.done("cat.round.done.opened");
            return "ronde?faces-redirect=true&id=" + round;
        } catch (IllegalArgumentException e) {
            notices.failed(new DomainException.Invalid("units", "unit-unknown", e.getMessage()));
        } catch (DomainException refused) {
            notices.failed(refused);
        }
        return null;
    }

    public List<RoundRow> getRows() {
        return rounds.list(caller());
    }

    public boolean isLeader() {
        return caller().has(Role.PROGRAMME_OFFICE);
    }

    public List<UnitView> getUnits() {
        return words.units();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescribeBy() {
        return describeBy;
    }

    public void setDescribeBy(String describeBy) {
        this.describeBy = describeBy;
    }

    private Caller caller() {
        return current.as("inventarisatie");
    }
}
