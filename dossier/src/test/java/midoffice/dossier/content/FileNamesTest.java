package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private static final String PDF = "application/pdf";

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"bewijs.pdf,bewijs.pdf", "C:\\fakepath\\bewijs.pdf,bewijs.pdf", "../../etc/passwd,passwd.pdf",
            "null,document.pdf", "'',document.pdf", "/,document.pdf", "...,document.pdf",
            "rekening.exe,rekening.exe.pdf", "Bewijs.PDF,Bewijs.PDF",
            "café ☕.pdf,café ☕.pdf", "a:b?.pdf,a_b_.pdf"})
    void cleans(String given, String clean) {
        assertEquals(clean, FileNames.clean(given, PDF));
    }

    @Test
    void control_and_turning_characters_vanish() {
        assertEquals("bewijsfdp.exe.pdf", FileNames.clean("bewijs\u202Efdp.exe", PDF));
        assertEquals("ab.pdf", FileNames.clean("a\r\n\u0000b.pdf", PDF));
    }

    @Test
    void a_long_name_keeps_its_extension() {
        String clean = FileNames.clean("a".repeat(100_000) + ".pdf", PDF);
        assertEquals(FileNames.LONGEST, clean.length());
        assertTrue(clean.endsWith("a.pdf"), clean);
        assertEquals(FileNames.LONGEST, FileNames.clean("b".repeat(300), PDF).length());
        assertTrue(FileNames.clean("😀".repeat(200) + ".pdf", PDF).codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }
}
