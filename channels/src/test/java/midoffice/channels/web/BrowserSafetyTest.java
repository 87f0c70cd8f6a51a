package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BrowserSafetyTest {

    @Test
    void onlyWhatCarriesItsVersionIsKeptForAYear() {
        assertTrue(BrowserSafety.cacheControl("/assets/site.css", "v=1").contains("immutable"));
        assertTrue(BrowserSafety.cacheControl("/assets/vendor/leaflet-1.9.4/leaflet.js", null).contains("immutable"));
        assertTrue(BrowserSafety.cacheControl("/assets/site.css", null).contains("max-age=300"));
        assertTrue(BrowserSafety.cacheControl("/assets/site.css", "x=v=1").contains("max-age=300"));
    }
}
