package midoffice.channels.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductDrafts.Filter;
import midoffice.catalogue.api.ProductDrafts.ProductLine;
import midoffice.catalogue.api.ProductDrafts.State;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** Products as their editors see them: published, drafts, and those that nobody answers for; what is asked for stands in the address. */
@Named
@RequestScoped
public class EditorBacking {

    private CurrentCaller current;
    private ProductDrafts drafts;
    private Clusters clusters;
    private Words words;
    private Notices notices;

    private String state;
    private String cluster;
    private String unit;
    private String owner;
    private List<ProductLine> rows = List.of();
    private Map<String, String> clusterNames;

    protected EditorBacking() {
    }

    @Inject
    EditorBacking(CurrentCaller current, ProductDrafts drafts, Clusters clusters, Words words, Notices notices) {
        this.current = current;
        this.drafts = drafts;
        this.clusters = clusters;
        this.words = words;
        this.notices = notices;
    }

    public void open() {
        try {
            rows = drafts.list(caller(), filter(state, cluster, unit, owner));
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    /** @return what the parameters of an address ask for; a word that is none of ours asks for nothing */
    static Filter filter(String state, String cluster, String unit, String owner) {
        State wanted = null;
        for (State one : State.values()) {
            wanted = one.name().equals(state) ? one : wanted;
        }
        boolean code = unit != null && unit.matches("[a-z0-9][a-z0-9-]{0,39}");
        return new Filter(wanted, cluster == null || cluster.isBlank() ? null : cluster, code ? new UnitId(unit) : null,
                "geen".equals(owner) ? Boolean.FALSE : null);
    }

    public List<ProductLine> getRows() {
        return rows;
    }

    public State[] getStates() {
        return State.values();
    }

    public List<ClusterView> getClusters() {
        return clusters.all();
    }

    public List<UnitView> getUnits() {
        return words.units();
    }

    public String clusterName(String code) {
        if (clusterNames == null) {
            clusterNames = new TreeMap<>();
            clusters.all().forEach(one -> clusterNames.put(one.code(), words.in(one.name())));
        }
        return code == null ? "–" : clusterNames.getOrDefault(code, code);
    }

    /** @return whether the reader may begin a product or take a file in */
    public boolean isWriter() {
        return caller().hasAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getCluster() {
        return cluster;
    }

    public void setCluster(String cluster) {
        this.cluster = cluster;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    private Caller caller() {
        return current.as("catalogus");
    }
}
