package midoffice.catalogue.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Clusters;
import midoffice.catalogue.api.Clusters.ClusterView;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.catalogue.product.ProductRules.City;
import midoffice.crm.api.common.UnitId;

/** What the rules of products need to know of the city: its clusters, units and sites of today. */
@ApplicationScoped
class CityPlaces {

    private final Clusters clusters;
    private final Units units;

    protected CityPlaces() {
        this(null, null);
    }

    @Inject
    CityPlaces(Clusters clusters, Units units) {
        this.clusters = clusters;
        this.units = units;
    }

    /** @return the city, its clusters and units read once; for one product or a whole file of them */
    City now() {
        Set<String> clusterCodes = clusters.all().stream().map(ClusterView::code).collect(Collectors.toSet());
        Set<UnitId> unitIds = units.all().stream().map(UnitView::id).collect(Collectors.toSet());
        // Few products name a site: those are looked up, the others read none.
        return new City(clusterCodes::contains, unitIds::contains, code -> units.site(code).isPresent());
    }
}
