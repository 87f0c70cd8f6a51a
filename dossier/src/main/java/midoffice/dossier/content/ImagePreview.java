package midoffice.dossier.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import midoffice.dossier.api.DocumentPreviews.Outcome;
import midoffice.dossier.api.DocumentPreviews.Preview;

/** A small picture of an image. */
final class ImagePreview {

    private ImagePreview() {
    }

    static Preview of(byte[] bytes, Deadline deadline) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No image that Java knows");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return new Preview(Outcome.MADE, null, false, thumbnail(reader, deadline), 0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static byte[] thumbnail(ImageReader reader, Deadline deadline) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        deadline.checkPixels(width, height);
        ImageReadParam parameters = reader.getDefaultReadParam();
        // twice the size that is wanted is enough to draw it well, and saves the memory of a whole photo
        int step = Math.max(1, Math.max(width, height) / (2 * Thumbnail.SIDE));
        parameters.setSourceSubsampling(step, step, 0, 0);
        reader.addIIOReadProgressListener(new Stopwatch(deadline));
        var image = reader.read(0, parameters);
        deadline.check();
        return Thumbnail.png(image);
    }

    /** Ends the reading when the time is up. */
    private record Stopwatch(Deadline deadline) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (deadline.isOver()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {
            imageProgress(source, 0);
        }

        @Override
        public void sequenceComplete(ImageReader source) {
            imageProgress(source, 0);
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {
            imageProgress(source, 0);
        }

        @Override
        public void imageComplete(ImageReader source) {
            imageProgress(source, 0);
        }

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
            imageProgress(source, 0);
        }

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {
            imageProgress(source, percentageDone);
        }

        @Override
        public void thumbnailComplete(ImageReader source) {
            imageProgress(source, 0);
        }

        @Override
        public void readAborted(ImageReader source) {
            deadline.check();
        }
    }
}
