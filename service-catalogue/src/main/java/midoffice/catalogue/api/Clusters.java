package midoffice.catalogue.api;

import java.time.Instant;
import java.util.List;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.LocalizedText;

/** The demand clusters: how citizens see the city's services. Public. */
public interface Clusters {

    /** Those of today, in the order of the site. */
    List<ClusterView> all();

    /** What every cluster was called, by whom and why, the newest first; clusters that ended included. Staff. */
    List<ChangeView> history(Caller caller);

    /** Adds or replaces a cluster by its code; one that ended begins again. Catalogue editors and the system. */
    void save(Caller caller, ClusterView cluster);

    /** The same, with the reason for the history. */
    void save(Caller caller, ClusterView cluster, String reason);

    /**
     * Ends a cluster as of today. Versions of products that were published in it keep it.
     *
     * @throws midoffice.crm.api.common.DomainException.Invalid {@code cluster-in-use} with a violation for each thing that is in it
     */
    void end(Caller caller, String code, String reason);

    /** @param act {@code began}, {@code described} or {@code ended} */
    record ChangeView(String code, Instant at, String who, String act, LocalizedText name, LocalizedText description, String reason) {
    }

    /**
     * @param code     stable, used in addresses, for example {@code wonen}
     * @param icon     name of the icon in the site's set
     * @param position order on the site, from 1
     */
    record ClusterView(String code, LocalizedText name, LocalizedText description, String icon, int position) {
    }
}
