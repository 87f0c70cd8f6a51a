package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeclaredTypeTest {

    private static String found(byte[] content) throws IOException {
        byte[] padded = Arrays.copyOf(content, Math.max(content.length, 600));
        return MediaTypes.detect(padded, content);
    }

    private static String found(String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return MediaTypes.detect(bytes, bytes);
    }

    private static void refused(String found, String declared, String name) {
        assertEquals("file-type-mismatch", assertThrows(ContentRefused.class, () -> DeclaredType.judge(found, declared, name)).code());
    }

    @Test
    void a_program_that_says_to_be_a_document_is_refused() throws IOException {
        String windows = found(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});
        String linux = found(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0});
        for (String program : new String[] {windows, linux}) {
            refused(program, "application/pdf", "factuur.pdf");
            refused(program, null, "factuur.pdf");
            refused(program, "application/pdf", "setup.exe");
            refused(program, "pdf", null);
            assertEquals(program, DeclaredType.judge(program, "application/x-msdownload", "setup.exe"));
            assertEquals(program, DeclaredType.judge(program, null, null), "it says nothing, so it does not lie");
        }
    }

    @Test
    void a_page_with_scripts_is_no_picture() throws IOException {
        String page = found("<html><script>alert(1)</script></html>");
        refused(page, "image/png", null);
        refused(page, null, "photo.jpg");
        assertEquals(page, DeclaredType.judge(page, "text/html", "page.html"));
        assertEquals("text/html", DeclaredType.judge(page, "text/plain", "notes.txt"), "not precise, but no lie");
        String drawing = found("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        refused(drawing, "image/png", "a.png");
        assertEquals("image/svg+xml", DeclaredType.judge(drawing, "application/xml", null));
    }

    @Test
    void what_was_found_is_kept_and_what_is_said_only_makes_it_more_precise() throws IOException {
        assertEquals("text/plain", DeclaredType.judge(found("just text"), "application/pdf", "a.pdf"));
        assertEquals("text/plain", DeclaredType.judge(found("just text"), "txt", null));
        assertEquals("text/csv", DeclaredType.judge(found("a;b\n1;2\n"), "text/csv", null));
        assertEquals("text/csv", DeclaredType.judge(found("a;b\n1;2\n"), null, "list.csv"));
        assertEquals("text/plain", DeclaredType.judge(found("just text"), "text/html", null));
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assertEquals(docx, DeclaredType.judge(found(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}), docx, "brief.docx"));
        assertEquals("application/octet-stream", DeclaredType.judge(found(new byte[] {1, 2, 3, 4}), "application/pdf", "a.pdf"));
        assertEquals("text/plain", DeclaredType.judge(found("just text"), "no type at all", "?"));
    }
}
