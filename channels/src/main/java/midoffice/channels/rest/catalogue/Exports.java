package midoffice.channels.rest.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import midoffice.catalogue.api.ProductHistory;
import midoffice.catalogue.api.ProductHistory.Times;
import midoffice.catalogue.api.ProductView;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.SiteView;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.rest.catalogue.rdf.CpsvService;
import midoffice.channels.rest.catalogue.rdf.Graph;
import midoffice.channels.rest.catalogue.rdf.IpdcInstance;
import midoffice.channels.rest.catalogue.rdf.Publisher;
import midoffice.channels.rest.catalogue.rdf.RdfFormat;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.UnitId;

/** Products as linked data, in the profile that was asked for: {@code ipdc} (Flemish, the default) or {@code cpsv-ap} (European). */
@ApplicationScoped
public class Exports {

    private ProductHistory history;
    private Units units;
    private Publisher city;

    protected Exports() {
    }

    @Inject
    public Exports(ProductHistory history, Units units, Publisher city) {
        this.history = history;
        this.units = units;
        this.city = city;
    }

    /** JSON-LD, unless Turtle is what the reader likes best. */
    RdfFormat format(HttpHeaders headers) {
        MediaType turtle = MediaType.valueOf(RdfFormat.TURTLE.mediaType());
        MediaType json = MediaType.valueOf(RdfFormat.JSON_LD.mediaType());
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(json)) {
                return RdfFormat.JSON_LD;
            }
            if (wanted.isCompatible(turtle)) {
                return RdfFormat.TURTLE;
            }
        }
        return RdfFormat.JSON_LD;
    }

    /** @throws DomainException.Invalid for a profile that there is not */
    static boolean isEuropean(String profile) {
        if (!profile.equals("ipdc") && !profile.equals("cpsv-ap")) {
            throw Parameters.invalid("profile", "profile-unknown", "The profile is ipdc or cpsv-ap.", null);
        }
        return profile.equals("cpsv-ap");
    }

    /** @param contact whether to say whom to contact, which changes without a new version */
    Graph graph(ProductView product, String profile, boolean contact) {
        UnitView unit = contact ? units.find(product.unit()).orElse(null) : null;
        return graph(product, profile, unit, unit == null ? null : units.site(unit.site()).orElse(null));
    }

    /** Units and sites as they are now, read once for many products. */
    Places places() {
        return new Places(units.all().stream().collect(Collectors.toMap(UnitView::id, Function.identity())),
                units.sites().stream().collect(Collectors.toMap(SiteView::code, Function.identity())));
    }

    private Graph graph(ProductView product, String profile, UnitView unit, SiteView site) {
        if (isEuropean(profile)) {
            return CpsvService.of(city, product);
        }
        Times times = history.times(Caller.ANONYMOUS, product.id(), product.version())
                .orElseThrow(() -> new DomainException.NotFound("version-not-found", "The product has no such version."));
        return IpdcInstance.of(city, product, times, unit, site);
    }

    /** Whom to contact about a product. */
    final class Places {

        private final Map<UnitId, UnitView> byId;
        private final Map<String, SiteView> byCode;

        private Places(Map<UnitId, UnitView> byId, Map<String, SiteView> byCode) {
            this.byId = byId;
            this.byCode = byCode;
        }

        Graph graph(ProductView product, String profile) {
            UnitView unit = byId.get(product.unit());
            return Exports.this.graph(product, profile, unit, unit == null || unit.site() == null ? null : byCode.get(unit.site()));
        }
    }
}
