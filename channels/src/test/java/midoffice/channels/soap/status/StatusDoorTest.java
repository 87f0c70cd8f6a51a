package midoffice.channels.soap.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.ExchangeImpl;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.service.model.EndpointInfo;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.transport.AbstractDestination;
import org.apache.cxf.transport.Conduit;
import org.apache.cxf.transport.Destination;
import org.apache.cxf.transport.DestinationFactory;
import org.apache.cxf.transport.DestinationFactoryManager;
import org.apache.cxf.ws.addressing.AttributedURIType;
import org.apache.cxf.ws.addressing.EndpointReferenceType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the published endpoint with its whole chain of interceptors; only the wire is replaced. */
class StatusDoorTest {

    private static final String ID = "019aa000-0000-7000-8000-000000000001";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String CONTRACT = Path.of("src/main/webapp/WEB-INF/wsdl/workorder-status-1.wsdl").toUri().toString();

    private final List<WorkOrders.StatusReport> taken = new ArrayList<>();
    private RuntimeException refusal;
    private Bus bus;
    private Server server;
    private Wire wire;

    @BeforeEach
    void publish() {
        bus = BusFactory.newInstance().createBus();
        DestinationFactory wires = new WireFactory();
        DestinationFactoryManager manager = bus.getExtension(DestinationFactoryManager.class);
        manager.registerDestinationFactory("http://schemas.xmlsoap.org/soap/http", wires);
        manager.registerDestinationFactory("http://schemas.xmlsoap.org/wsdl/soap/http", wires);
        manager.registerDestinationFactory("http://schemas.xmlsoap.org/wsdl/soap/", wires);
        Caller supplier = new Caller("demo", "Demo", Set.of(Role.SUPPLIER_SYSTEM), null, null, "work order");
        server = StatusEndpoint.publish(bus, CONTRACT, "/status", new StatusDoor(new Orders(), () -> supplier, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() {
        server.destroy();
        bus.shutdown(true);
    }

    @Test
    void takesAReportAndAnswersWithTheState() {
        String answer = send(envelope("<w:workOrder>" + ID + "</w:workOrder><w:messageId>m-1</w:messageId><w:status>done</w:status>"
                + "<w:answer>In orde &amp; klaar</w:answer>"));

        assertEquals(List.of(new WorkOrders.StatusReport(WorkOrderId.of(ID), "m-1", "done", "In orde & klaar", NOW, null)), taken);
        assertTrue(answer.contains("<state>done</state>") && answer.contains("<repeated>false</repeated>"), answer);
    }

    @Test
    void takesAMomentWithoutZoneAsBelgian() {
        send(envelope("<w:workOrder>" + ID + "</w:workOrder><w:messageId>m-1</w:messageId><w:status>done</w:status><w:at>2026-11-23T12:00:00</w:at>"));

        assertEquals(Instant.parse("2026-11-23T11:00:00Z"), taken.get(0).at());
    }

    @Test
    void answersARefusalWithItsCode() {
        refusal = new DomainException.Conflict("dossier-closed", "secret words for the log");

        String answer = send(envelope("<w:workOrder>" + ID + "</w:workOrder><w:messageId>m-1</w:messageId><w:status>done</w:status>"));

        assertTrue(answer.contains("Client</faultcode>") && answer.contains("<code>dossier-closed</code>"), answer);
        assertFalse(answer.contains("secret"), answer);
    }

    @Test
    void tellsNothingOfAnUnexpectedError() {
        refusal = new IllegalStateException("jdbc:mysql://secret");

        String answer = send(envelope("<w:workOrder>" + ID + "</w:workOrder><w:messageId>m-1</w:messageId><w:status>done</w:status>"));

        assertTrue(answer.contains("Server</faultcode>") && answer.contains("<code>internal</code>") && answer.contains("Incident"), answer);
        assertFalse(answer.contains("secret") || answer.contains("Exception") || answer.contains("\tat "), answer);
    }

    static Stream<String> brokenReports() {
        String id = "<w:workOrder>" + ID + "</w:workOrder>";
        return Stream.of(
                id + "<w:messageId>m</w:messageId><w:status>dance</w:status>",
                id + "<w:messageId></w:messageId><w:status>done</w:status>",
                id + "<w:messageId>" + "m".repeat(101) + "</w:messageId><w:status>done</w:status>",
                id + "<w:messageId>m</w:messageId><w:status>done</w:status><w:answer>" + "a".repeat(4001) + "</w:answer>",
                id + "<w:messageId>m</w:messageId>",
                "<w:workOrder>7</w:workOrder><w:messageId>m</w:messageId><w:status>done</w:status>",
                id + "<w:messageId>m</w:messageId><w:status>done</w:status><w:extra/>",
                id + "<w:messageId>m</w:messageId><w:status>done</w:status><w:at>yesterday</w:at>");
    }

    @ParameterizedTest
    @MethodSource("brokenReports")
    void refusesWhatBreaksTheContract(String body) {
        assertRefused(send(envelope(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not xml", "<s:Envelope", "{\"json\": true}",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><other/></s:Body></s:Envelope>",
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>"})
    void refusesWhatIsNoSuchMessage(String text) {
        assertRefused(send(text));
    }

    @Test
    void refusesExternalEntitiesWithoutReadingThem() {
        String file = Path.of("pom.xml").toUri().toString();
        String answer = send("<!DOCTYPE e [<!ENTITY x SYSTEM \"" + file + "\">]>" + report("&x;"));

        assertRefused(answer);
        assertTrue(answer.contains("document type declaration"), answer);
        assertFalse(answer.contains("artifactId"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE e SYSTEM \"http://127.0.0.1:9/evil.dtd\">", "<!DOCTYPE e [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
        "<!DOCTYPE e [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY m \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"})
    void refusesDocumentTypesOfEveryKind(String doctype) {
        assertRefused(send(doctype + report("&m;")));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertRefused(send("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + "<a>".repeat(5000) + "</a>".repeat(5000)
                + "</s:Body></s:Envelope>"));
    }

    private void assertRefused(String answer) {
        assertTrue(answer.contains("Client</faultcode>") && answer.contains("<code>message-invalid</code>"), answer);
        assertFalse(answer.contains("\tat ") || answer.contains("Exception"), answer);
        assertTrue(taken.isEmpty());
    }

    private static String report(String messageId) {
        return envelope("<w:workOrder>" + ID + "</w:workOrder><w:messageId>" + messageId + "</w:messageId><w:status>done</w:status>");
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:w=\"urn:midoffice:workorder:status:1\"><s:Body><w:reportStatus>"
                + body + "</w:reportStatus></s:Body></s:Envelope>";
    }

    private String send(String text) {
        return wire.send(text).replaceAll("<(/?)ns\\d+:", "<$1").replaceAll("<([a-z]+) xmlns[^>]*>", "<$1>");
    }

    /** The use case, as the door sees it. */
    private final class Orders implements WorkOrders {

        @Override
        public StatusTaken report(Caller supplier, StatusReport report) {
            if (refusal != null) {
                throw refusal;
            }
            taken.add(report);
            return new StatusTaken(report.status(), 3, false);
        }

        @Override
        public WorkOrderId request(Caller official, DossierId dossier, String backOffice, String question, java.util.UUID key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outgoing outgoing(Caller system, WorkOrderId workOrder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delivered(Caller system, WorkOrderId workOrder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public WorkOrderState state(Caller supplier, WorkOrderId workOrder) {
            throw new UnsupportedOperationException();
        }
    }

    private final class WireFactory implements DestinationFactory {

        @Override
        public Destination getDestination(EndpointInfo endpoint, Bus on) throws IOException {
            EndpointReferenceType reference = new EndpointReferenceType();
            AttributedURIType address = new AttributedURIType();
            address.setValue(endpoint.getAddress());
            reference.setAddress(address);
            wire = new Wire(on, reference, endpoint);
            return wire;
        }

        @Override
        public Set<String> getUriPrefixes() {
            return Set.of("/");
        }

        @Override
        public List<String> getTransportIds() {
            return List.of("http://schemas.xmlsoap.org/soap/http");
        }
    }

    /** Hands bytes to the endpoint and keeps the bytes it answers. */
    private static final class Wire extends AbstractDestination {

        private ByteArrayOutputStream answer;

        Wire(Bus bus, EndpointReferenceType reference, EndpointInfo endpoint) {
            super(bus, reference, endpoint);
        }

        String send(String text) {
            answer = new ByteArrayOutputStream();
            Message message = new MessageImpl();
            message.setContent(java.io.InputStream.class, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            message.put(Message.CONTENT_TYPE, "text/xml; charset=utf-8");
            message.put(Message.ENCODING, "UTF-8");
            message.put(Message.HTTP_REQUEST_METHOD, "POST");
            Exchange exchange = new ExchangeImpl();
            exchange.setInMessage(message);
            exchange.setDestination(this);
            message.setExchange(exchange);
            getMessageObserver().onMessage(message);
            return answer.toString(StandardCharsets.UTF_8);
        }

        @Override
        protected Conduit getInbuiltBackChannel(Message in) {
            return new AbstractConduit(getAddress()) {
                @Override
                public void prepare(Message out) {
                    out.setContent(OutputStream.class, answer);
                }

                @Override
                protected java.util.logging.Logger getLogger() {
                    return Wire.this.getLogger();
                }
            };
        }

        @Override
        protected java.util.logging.Logger getLogger() {
            return java.util.logging.Logger.getLogger(Wire.class.getName());
        }
    }
}
