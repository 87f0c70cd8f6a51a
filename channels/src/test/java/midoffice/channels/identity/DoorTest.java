package midoffice.channels.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class DoorTest {

    @ParameterizedTest
    @CsvSource({"/intranet, STAFF", "/intranet/, STAFF", "/intranet/werk.xhtml, STAFF", "//intranet/werk.xhtml, STAFF",
        "/intranet;x=1/werk.xhtml, STAFF",
        "/intranet.xhtml, STAFF", "/intranetten, OPEN", "/mijn, CITIZEN", "/mijn/dossiers/1, CITIZEN",
        "/aanvraag/bewonersparkeerkaart, CITIZEN",
        "/api/broker/v1/work-orders/1, SUPPLIER", "/api/crm/v1/parties, SUPPLIER", "/soap/status, SUPPLIER", "/soap, SUPPLIER",
        "/api/catalogue/v1/products, OPEN", "/, OPEN",
        "/producten/mijn, OPEN", "/soapbox, OPEN"})
    void everyPathHasItsDoor(String path, Door door) {
        assertEquals(door, Door.of(Door.plain(path)));
    }

    @Test
    void onlyTheDescriptionOfASoapServiceIsPublic() {
        assertTrue(SupplierLogin.isContract("GET", "/soap/status", "wsdl"));
        assertTrue(SupplierLogin.isContract("GET", "/soap/status", "xsd=status.xsd"));
        assertFalse(SupplierLogin.isContract("POST", "/soap/status", "wsdl"));
        assertFalse(SupplierLogin.isContract("GET", "/soap/status", "wsdl&x=1"));
        assertFalse(SupplierLogin.isContract("GET", "/api/broker/v1/work-orders/1", "wsdl"));
        assertFalse(SupplierLogin.isContract("GET", "/soap/status", null));
    }
}
