package midoffice.channels.rest.broker;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import midoffice.channels.rest.problem.AnyExceptionMapper;
import midoffice.channels.rest.problem.DomainExceptionMapper;

/** The root of the REST door of back offices and of who watches deliveries, with every class it consists of. */
@ApplicationPath("/api/broker/v1")
public class BrokerApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(WorkOrderResource.class, OutboxResource.class, DomainExceptionMapper.class, AnyExceptionMapper.class);
    }
}
