package midoffice.channels.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.crm.api.access.Caller;

/** What the demo city offers, and where. */
@Dependent
class DemoCatalogue {

    private final DemoFolder folder;
    private final Clusters clusters;
    private final Units units;
    private final DemoProductFile products;

    @Inject
    DemoCatalogue(DemoFolder folder, Clusters clusters, Units units, DemoProductFile products) {
        this.folder = folder;
        this.clusters = clusters;
        this.units = units;
        this.products = products;
    }

    void loadPlaces(Caller caller) {
        Set<String> knownClusters = clusters.all().stream().map(ClusterView::code).collect(Collectors.toSet());
        folder.each("clusters.json", "code", entry -> {
            if (!knownClusters.contains(entry.getString("code"))) {
                clusters.save(caller, Entries.cluster(entry));
            }
        });
        Set<String> knownSites = units.sites().stream().map(SiteView::code).collect(Collectors.toSet());
        folder.each("units.json", "sites", "code", entry -> {
            if (!knownSites.contains(entry.getString("code"))) {
                units.save(caller, Entries.site(entry));
            }
        });
        Set<String> knownUnits = units.all().stream().map(UnitView::id).map(Object::toString).collect(Collectors.toSet());
        folder.each("units.json", "units", "code", entry -> {
            if (!knownUnits.contains(entry.getString("code"))) {
                units.save(caller, Entries.unit(entry));
            }
        });
    }

    void loadProducts(Caller caller) {
        folder.eachFile("products", ".json", file -> products.load(caller, "products/" + file.getFileName()));
    }
}
