package midoffice.channels.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PathPartsTest {

    @Test
    void pathsAreCutAtTheirSlashes() {
        assertEquals(List.of(), PathParts.of(null));
        assertEquals(List.of(), PathParts.of("/"));
        assertEquals(List.of("a", "b"), PathParts.of("/a//b/"));
    }

    @Test
    void onlyOrdinaryUuidsAreIds() {
        assertTrue(PathParts.uuid("0193a1b2-0000-7000-8000-000000000001").isPresent());
        assertTrue(PathParts.uuid("1-1-1-1-1").isEmpty());
        assertTrue(PathParts.uuid("0193a1b2-0000-7000-8000-00000000000g").isEmpty());
        assertTrue(PathParts.uuid(null).isEmpty());
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        assertEquals("/mijn?x=1&y=%20", PathParts.local("/mijn?x=1&y=%20"));
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil",
                "javascript:alert(1)", "/a\r\nSet-Cookie: x", "",
                "/a/../b", null}) {
            assertEquals("/", PathParts.local(elsewhere), elsewhere);
        }
    }
}
