package midoffice.dossier.letter;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import midoffice.crm.api.common.Language;
import midoffice.dossier.api.Letters;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.w3c.dom.Document;

/**
 * Prints letters with openhtmltopdf on PDFBox. The fonts (Source Sans 3 for Latin, Greek and Cyrillic, Noto Sans for Arabic and Hebrew) are
 * embedded in every weight used; a character none of them has prints as {@code ?}.
 */
@ApplicationScoped
class LetterPress implements Letters {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String[] FAMILIES = {"SourceSans3", "NotoSansArabic", "NotoSansHebrew"};

    static {
        // It tells of every font and style sheet it loads, for every letter.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Map<String, byte[]> fonts = new ConcurrentHashMap<>();
    private final String city;

    protected LetterPress() {
        this.city = null;
    }

    @Inject
    LetterPress(@ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String city) {
        this.city = city;
    }

    @Override
    public byte[] render(String template, Language language, Map<String, Object> values) {
        Document page = new LetterPage(language, city, values).lay(template);
        List<TrueTypeFont> opened = new ArrayList<>();
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            for (String family : FAMILIES) {
                builder.useFont(font(document, family + "-Regular", opened), family, REGULAR, FontStyle.NORMAL, true);
                builder.useFont(font(document, family + "-Bold", opened), family, BOLD, FontStyle.NORMAL, true);
            }
            return print(page, document, builder);
        } catch (IOException e) {
            throw new UncheckedIOException("The letter " + template + " could not be printed", e);
        } finally {
            opened.forEach(LetterPress::close);
        }
    }

    private byte[] print(Document page, PDDocument document, PdfRendererBuilder builder) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        builder.usePDDocument(document);
        builder.withW3cDocument(page, null);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Mid office of " + city);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("?");
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }

    private PDFontSupplier font(PDDocument document, String name, List<TrueTypeFont> opened) throws IOException {
        byte[] content = fonts.computeIfAbsent(name, LetterPress::read);
        TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(content));
        opened.add(font);
        // Ligatures are glyphs without a character of their own: PDF/A-2u wants every glyph back as text.
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    private static void close(TrueTypeFont font) {
        try {
            font.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String name) {
        try (InputStream stream = LetterPress.class.getResourceAsStream("fonts/" + name + ".ttf")) {
            if (stream == null) {
                throw new IllegalStateException("Font " + name + " is not in the archive");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
