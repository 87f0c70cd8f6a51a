package midoffice.catalogue.api;

import java.util.List;
import midoffice.crm.api.access.Caller;

/** Modules that refer to products implement this, so that an editor sees what a change touches before it is made. */
public interface ProductUse {

    /** What refers to the product. Staff and the system; numbers and names only, no personal data. */
    List<Use> of(Caller caller, ProductId product);

    /**
     * @param kind  what it is: {@code form}, {@code dossier-type}, {@code process}, {@code decision-table}, {@code dossiers-open},
     *              {@code dossiers-closed}
     * @param name  key or identification; null when it is counted only
     * @param count how many
     */
    record Use(String kind, String name, long count) {
    }
}
