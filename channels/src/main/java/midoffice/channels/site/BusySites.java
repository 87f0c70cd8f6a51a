package midoffice.channels.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;

/** The sites where units have their desk, the one with most units first: where most people will have to be. */
final class BusySites {

    private BusySites() {
    }

    static List<SiteView> of(Units units) {
        Map<String, Long> desks = units.all().stream().map(UnitView::site).filter(site -> site != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return units.sites().stream().filter(site -> desks.containsKey(site.code()))
                .sorted(Comparator.comparing((SiteView site) -> desks.get(site.code())).reversed()).toList();
    }
}
