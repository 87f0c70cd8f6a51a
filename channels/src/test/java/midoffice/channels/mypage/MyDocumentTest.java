package midoffice.channels.mypage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class MyDocumentTest {

    @Test
    void fileNamesCannotBreakOutOfTheHeader() {
        assertEquals("attachment; filename=\"brief.pdf\"; filename*=UTF-8''brief.pdf", MyDocument.disposition("brief.pdf"));
        assertEquals("attachment; filename=\"Beslissing Eva.pdf\"; filename*=UTF-8''Beslissing%20%C3%89va.pdf",
                MyDocument.disposition("Beslissing Éva.pdf"));
        String header = MyDocument.disposition("a\"; filename=evil.exe\r\nX: y");
        assertFalse(header.contains("\r") || header.contains("\n"));
        assertEquals(2, header.chars().filter(c -> c == '"').count());
    }
}
