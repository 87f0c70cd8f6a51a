package midoffice.dossier.api;

import midoffice.crm.api.access.Caller;

/** A look at a document without opening it; for those who may read it, see {@link Documents}. */
public interface DocumentPreviews {

    /**
     * Makes a preview of a PDF, an image or a text. Content of others is not looked into. The read is logged for staff.
     *
     * @throws midoffice.crm.api.common.DomainException.NotFound {@code document-not-found}
     * @throws midoffice.crm.api.common.DomainException.Conflict {@code content-not-scanned} or {@code content-infected}
     */
    Preview preview(Caller caller, DocumentId document);

    /** How it went. */
    enum Outcome {
        /** There is something to show. */
        MADE,
        /** The mid office makes no previews of this kind of content. */
        UNSUPPORTED,
        /** It has more bytes or pixels, or takes more time, than may be spent on a preview. */
        TOO_LARGE,
        /** It is broken or locked with a password. */
        UNREADABLE,
        /** Too many are being made at this moment. */
        BUSY
    }

    /**
     * @param text      beginning of the text, null when there is none
     * @param cut       whether the text goes on
     * @param thumbnail the first page or the image, as PNG of at most 480 pixels a side; null when there is none
     * @param pages     of a PDF, else 0
     */
    record Preview(Outcome outcome, String text, boolean cut, byte[] thumbnail, int pages) {

        /** Nothing to show, because of {@code outcome}. */
        public static Preview none(Outcome outcome) {
            return new Preview(outcome, null, false, null, 0);
        }
    }
}
