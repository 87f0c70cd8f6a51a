package midoffice.dossier.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Takes content from outside into the store: measures, recognises, refuses or keeps. Writes no row. */
@ApplicationScoped
public class ContentIntake {

    private final ContentStore store;

    protected ContentIntake() {
        this(null);
    }

    @Inject
    ContentIntake(ContentStore store) {
        this.store = store;
    }

    /**
     * @param limit   most bytes accepted
     * @param accepts media types accepted
     * @return the content, safely on disk
     * @throws ContentRefused       when it is too large, empty, or of another type
     * @throws UncheckedIOException when it cannot be read or written
     */
    public StoredContent take(String fileName, InputStream content, long limit, Set<String> accepts) {
        try (ContentStore.Incoming incoming = store.receive(content, limit)) {
            if (incoming.size() == 0) {
                throw new ContentRefused("file-empty", "The file is empty");
            }
            String type = MediaTypes.detect(incoming.head(MediaTypes.HEAD), incoming.tail(MediaTypes.TAIL));
            if (!accepts.contains(type)) {
                throw new ContentRefused("file-type-refused", "The content is " + type + ", not one of " + accepts);
            }
            incoming.keep();
            return new StoredContent(FileNames.clean(fileName, type), type, incoming.size(), incoming.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
