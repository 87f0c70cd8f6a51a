package midoffice.dossier.content;

import java.io.IOException;
import java.util.List;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.text.PDFTextStripper;

/** The first page of a PDF as a small picture, and the beginning of its text. */
final class PdfPreview {

    private static final int PAGES_OF_TEXT = 20;
    private static final long SCRATCH = 64L * 1024 * 1024;

    private PdfPreview() {
    }

    static Preview of(byte[] bytes, Deadline deadline) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(SCRATCH).streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new IOException("A PDF without pages");
            }
            byte[] thumbnail = thumbnail(document, deadline);
            String text = new PatientStripper(deadline).beginning(document);
            String shown = TextPreview.shorten(text.strip());
            boolean cut = pages > PAGES_OF_TEXT || shown.length() == TextPreview.MOST_CHARACTERS;
            return new Preview(Outcome.MADE, shown.isEmpty() ? null : shown, cut && !shown.isEmpty(), thumbnail, pages);
        }
    }

    private static byte[] thumbnail(PDDocument document, Deadline deadline) throws IOException {
        PDRectangle page = document.getPage(0).getCropBox();
        float longest = Math.max(page.getWidth(), page.getHeight());
        float shortest = Math.min(page.getWidth(), page.getHeight());
        if (!(shortest > 0 && longest / shortest < Thumbnail.SIDE)) {
            throw new IOException("A page of " + page.getWidth() + " x " + page.getHeight());
        }
        PatientRenderer renderer = new PatientRenderer(document, deadline);
        renderer.setSubsamplingAllowed(true);
        return Thumbnail.png(renderer.renderImage(0, Thumbnail.SIDE / longest, ImageType.RGB));
    }

    /** Draws as long as there is time. */
    private static final class PatientRenderer extends PDFRenderer {

        private final Deadline deadline;

        PatientRenderer(PDDocument document, Deadline deadline) {
            super(document);
            this.deadline = deadline;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PatientDrawer(parameters, deadline);
        }
    }

    /** Looks at the clock before every operator, and at the size of every image. */
    private static final class PatientDrawer extends PageDrawer {

        private final Deadline deadline;

        PatientDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            deadline.checkPixels(image.getWidth(), image.getHeight());
            super.drawImage(image);
        }
    }

    /** Reads as long as there is time and not more than is shown. */
    private static final class PatientStripper extends PDFTextStripper {

        private final Deadline deadline;

        PatientStripper(Deadline deadline) {
            this.deadline = deadline;
            setSortByPosition(true);
            setEndPage(PAGES_OF_TEXT);
        }

        String beginning(PDDocument document) throws IOException {
            return getText(document);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }
    }
}
