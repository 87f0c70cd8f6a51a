package midoffice.channels.catalogue;

import static midoffice.channels.catalogue.Sent.sent;
import static midoffice.channels.catalogue.Sent.typed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ChangeView;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;

/** The clusters of today with what they were called before: renamed, put in another order, ended when nothing is in them. */
@Named
@RequestScoped
public class ClustersBacking {

    private static final String PAGE = "clusters?faces-redirect=true";

    private CurrentCaller current;
    private Clusters clusters;
    private Notices notices;

    private List<ChangeView> changes = List.of();

    protected ClustersBacking() {
    }

    @Inject
    ClustersBacking(CurrentCaller current, Clusters clusters, Notices notices) {
        this.current = current;
        this.clusters = clusters;
        this.notices = notices;
    }

    public void open() {
        try {
            changes = clusters.history(caller());
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String save() {
        return notices.act(() -> clusters.save(caller(), new ClusterView(sent("code"), text("name"), text("description"), sent("icon"), position()),
                sent("reason")), "cat.clusters.done.saved", PAGE);
    }

    public String end() {
        return notices.act(() -> clusters.end(caller(), sent("code"), sent("reason")), "cat.clusters.done.ended", PAGE);
    }

    private static LocalizedText text(String field) {
        return sent(field).isBlank() ? null : LocalizedText.of(sent(field).strip(), typed(field + "En"), typed(field + "Fr"));
    }

    private static int position() {
        try {
            return Integer.parseInt(sent("position").strip());
        } catch (NumberFormatException e) {
            throw new DomainException.Invalid("position", "number-invalid", "No whole number: " + sent("position"));
        }
    }

    /** @return the cluster that was chosen, null when none was */
    public ClusterView getChosen() {
        return clusters.all().stream().filter(cluster -> cluster.code().equals(sent("code"))).findFirst().orElse(null);
    }

    /** @return a text of the chosen cluster in one language only, as it may be changed; what was typed when the page came back with an error */
    public String kept(String field, LocalizedText known, String language) {
        boolean typed = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().containsKey(field);
        return typed ? sent(field) : Objects.toString(known.texts().get(Language.of(language)), "");
    }

    public List<ClusterView> getAll() {
        return clusters.all();
    }

    public List<ChangeView> getChanges() {
        return changes;
    }

    public boolean isKeeper() {
        return caller().has(Role.CATALOGUE_EDITOR);
    }

    private Caller caller() {
        return current.as("catalogus");
    }
}
