package midoffice.catalogue.cluster;

import java.util.List;

/** Features that put things in clusters answer here, so that a cluster is never taken away from under them. */
public interface ClusterUse {

    /** @return names of what is in the cluster */
    List<String> of(String cluster);
}
