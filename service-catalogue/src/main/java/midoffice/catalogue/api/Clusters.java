package midoffice.catalogue.api;

import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;

/** The demand clusters: how citizens see the city's services. Public. */
public interface Clusters {

    /** In the order of the site. */
    List<ClusterView> all();

    /** Adds or replaces a cluster by its code. Catalogue editors and the system. */
    void save(Caller caller, ClusterView cluster);

    /**
     * @param code     stable, used in addresses, for example {@code wonen}
     * @param icon     name of the icon in the site's set
     * @param position order on the site, from 1
     */
    record ClusterView(String code, LocalizedText name, LocalizedText description, String icon, int position) {
    }
}
