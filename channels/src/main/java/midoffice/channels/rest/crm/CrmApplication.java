package midoffice.channels.rest.crm;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import midoffice.channels.rest.problem.AnyExceptionMapper;
import midoffice.channels.rest.problem.DomainExceptionMapper;

/** The root of the REST door of client systems to parties, with every class it consists of. */
@ApplicationPath("/api/crm/v1")
public class CrmApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PartyResource.class, DomainExceptionMapper.class, AnyExceptionMapper.class);
    }
}
