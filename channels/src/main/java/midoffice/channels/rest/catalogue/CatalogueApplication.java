package midoffice.channels.rest.catalogue;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import midoffice.channels.rest.problem.AnyExceptionMapper;
import midoffice.channels.rest.problem.DomainExceptionMapper;

/** The root of the catalogue's REST door, with every class it consists of. */
@ApplicationPath("/api/catalogue/v1")
public class CatalogueApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProductResource.class, PlaceResource.class, DumpResource.class, DomainExceptionMapper.class, AnyExceptionMapper.class);
    }
}
