package midoffice.dossier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.imageio.ImageIO;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewPressTest {

    @TempDir
    Path root;

    private ContentIntake intake;
    private ContentReader reader;

    @BeforeEach
    void store() {
        FileContentStore store = new FileContentStore(root);
        KnownContent inventory = new KnownContent();
        intake = new ContentIntake(store, inventory, KnownContent.noScanner(), Clock.systemUTC());
        reader = new ContentReader(store, inventory, KnownContent.noScanner());
    }

    private Preview preview(byte[] content, String name) {
        return preview(content, name, 20_000_000, Duration.ofSeconds(30));
    }

    private Preview preview(byte[] content, String name, long maxBytes, Duration timeout) {
        StoredContent stored = intake.takeAny(name, null, new ByteArrayInputStream(content), 100_000_000);
        return new PreviewPress(reader, Clock.systemUTC(), maxBytes, timeout).make(stored);
    }

    private static byte[] pdf(int pages, int lines, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int p = 1; p <= pages; p++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(FontName.HELVETICA), 24);
                    for (int line = 0; line < lines; line++) {
                        content.beginText();
                        content.newLineAtOffset(50, 700 - line % 600);
                        content.showText("Bladzijde " + p);
                        content.endText();
                    }
                }
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] image(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(Preview preview) throws IOException {
        assertEquals(Outcome.MADE, preview.outcome());
        return ImageIO.read(new ByteArrayInputStream(preview.thumbnail()));
    }

    @Test
    void shows_the_first_page_and_the_text_of_a_pdf() throws IOException {
        Preview preview = preview(pdf(2, 1, false), "brief.pdf");
        assertEquals(480, decoded(preview).getHeight());
        assertEquals("Bladzijde 1\nBladzijde 2", preview.text());
        assertEquals(2, preview.pages());
        assertTrue(!preview.cut());
        BufferedImage drawn = decoded(preview);
        boolean ink = false;
        for (int x = 0; x < drawn.getWidth() && !ink; x++) {
            for (int y = 0; y < drawn.getHeight() && !ink; y++) {
                ink = new Color(drawn.getRGB(x, y)).getRed() < 128;
            }
        }
        assertTrue(ink, "something is drawn");
        assertTrue(preview(pdf(25, 1, false), "lang.pdf").cut());
    }

    @Test
    void a_pdf_that_is_locked_or_broken_or_takes_too_long_is_not_shown() throws IOException {
        assertEquals(Outcome.UNREADABLE, preview(pdf(1, 1, true), "slot.pdf").outcome());
        byte[] broken = "%PDF-1.7\nnothing\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(Outcome.UNREADABLE, preview(broken, "stuk.pdf").outcome());
        assertEquals(Outcome.TOO_LARGE, preview(pdf(1, 1000, false), "traag.pdf", 20_000_000, Duration.ZERO).outcome());
        assertEquals(Outcome.TOO_LARGE, preview(pdf(1, 1, false), "groot.pdf", 100, Duration.ofSeconds(30)).outcome());
    }

    @Test
    void makes_images_small_and_keeps_their_form() throws IOException {
        BufferedImage photo = decoded(preview(image(3000, 1500, "jpg"), "foto.jpg"));
        assertEquals(480, photo.getWidth());
        assertEquals(240, photo.getHeight());
        assertTrue(new Color(photo.getRGB(100, 100)).getRed() > 200);
        BufferedImage small = decoded(preview(image(20, 30, "png"), "knop.png"));
        assertEquals(20, small.getWidth());
        assertEquals(30, small.getHeight());
    }

    @Test
    void an_image_that_would_burst_is_not_unfolded() throws IOException {
        byte[] bomb = image(10, 10, "png");
        // width and height stand behind the signature, the length and the name of the first chunk
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        assertEquals(Outcome.TOO_LARGE, preview(bomb, "bom.png").outcome());
        byte[] cut = java.util.Arrays.copyOf(image(300, 300, "png"), 60);
        assertEquals(Outcome.UNREADABLE, preview(cut, "half.png").outcome());
    }

    @Test
    void shows_the_beginning_of_a_text_in_whatever_it_is_written() {
        Preview utf8 = preview("Één café\r\nnaïef\u001b".getBytes(StandardCharsets.UTF_8), "a.txt");
        assertEquals("Één café\nnaïef", utf8.text());
        assertNull(utf8.thumbnail());
        String western = "Geachte, het café naast de école is op zondag gesloten.";
        assertEquals(western, preview(western.getBytes(Charset.forName("windows-1252")), "a.txt").text());
        assertEquals("Één café", preview("\uFEFFÉén café".getBytes(StandardCharsets.UTF_8), "a.txt").text());
        Preview longText = preview("é".repeat(60_000).getBytes(StandardCharsets.UTF_8), "lang.txt");
        assertTrue(longText.cut());
        assertEquals("é".repeat(20_000), longText.text());
    }

    @Test
    void says_of_other_content_that_it_makes_none() {
        Preview none = preview(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}, "a.zip");
        assertEquals(Outcome.UNSUPPORTED, none.outcome());
        assertNull(none.text());
        assertNotNull(none);
    }
}
