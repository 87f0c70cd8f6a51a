package midoffice.channels.mypage;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import midoffice.channels.web.Exchange;
import midoffice.channels.web.PageServlet;
import midoffice.channels.web.PathParts;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.Documents;

/** Downloads a document of one of the citizen's own dossiers: always as a file, never shown inside the site's own pages. */
@WebServlet("/mijn/documenten/*")
public class MyDocument extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Documents documents;

    @Override
    protected String purpose() {
        return "own data";
    }

    @Override
    protected void get(Exchange exchange) throws IOException {
        var id = exchange.path().size() == 1 ? PathParts.uuid(exchange.path().get(0)) : java.util.Optional.<java.util.UUID>empty();
        DocumentId document = id.map(DocumentId::new).orElseThrow(() -> Exchange.nowhere("no document " + exchange.path()));
        Documents.Content content = documents.open(citizen(), document);
        try (var stream = content.stream()) {
            HttpServletResponse response = exchange.response();
            response.setContentType(content.mediaType());
            response.setContentLengthLong(content.size());
            response.setHeader("Content-Disposition", disposition(content.fileName()));
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("Cache-Control", "no-store");
            stream.transferTo(response.getOutputStream());
        }
    }

    /** @return the header by RFC 6266: a plain name for old software, the real one beside it */
    static String disposition(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._ -]", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
