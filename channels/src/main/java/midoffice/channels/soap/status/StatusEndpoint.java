package midoffice.channels.soap.status;

import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import midoffice.channels.soap.guard.DoctypeRefusal;
import midoffice.channels.soap.guard.FaultFinish;
import midoffice.channels.soap.guard.Understood;
import midoffice.channels.soap.status.contract.WorkOrderStatus;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;

/** Publishes the status door on a bus: validation by schema, limits of the parser, faults by contract. */
public final class StatusEndpoint {

    static final String NAMESPACE = "urn:midoffice:workorder:status:1";
    static final QName FAULT = new QName(NAMESPACE, "statusFault");

    private StatusEndpoint() {
    }

    /**
     * @param wsdl    where the contract is
     * @param address path below the SOAP servlet
     */
    public static Server publish(Bus bus, String wsdl, String address, WorkOrderStatus door) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(WorkOrderStatus.class);
        factory.setServiceBean(door);
        factory.setWsdlLocation(wsdl);
        factory.setServiceName(new QName(NAMESPACE, "WorkOrderStatusService"));
        factory.setEndpointName(new QName(NAMESPACE, "WorkOrderStatusPort"));
        factory.setAddress(address);
        factory.setBlockInjection(true);
        factory.setBlockPostConstruct(true);
        factory.setProperties(properties());
        factory.getInInterceptors().add(new DoctypeRefusal(FAULT));
        factory.getInInterceptors().add(new Understood(FAULT));
        factory.getOutFaultInterceptors().add(new FaultFinish(FAULT));
        return factory.create();
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put(Message.SCHEMA_VALIDATION_ENABLED, "IN");
        properties.put(Message.FAULT_STACKTRACE_ENABLED, "false");
        properties.put(Message.EXCEPTION_MESSAGE_CAUSE_ENABLED, "false");
        // FaultFinish logs each fault once; the chain would log it twice more, with a stack trace for every broken message.
        properties.put(FaultListener.class.getName(), (FaultListener) (error, description, message) -> false);
        // The contract needs six levels and a handful of elements; more is not for us.
        properties.put("org.apache.cxf.stax.maxElementDepth", "20");
        properties.put("org.apache.cxf.stax.maxChildElements", "100");
        properties.put("org.apache.cxf.stax.maxElementCount", "500");
        properties.put("org.apache.cxf.stax.maxAttributeCount", "50");
        properties.put("org.apache.cxf.stax.maxAttributeSize", "2000");
        return properties;
    }
}
