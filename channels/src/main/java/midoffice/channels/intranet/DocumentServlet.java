package midoffice.channels.intranet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DocumentId;
import midoffice.dossier.api.Documents;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.staff.DossierFiles;

/**
 * Serves a document of a dossier to an official: a PDF in the browser, everything else as a download, so that content a citizen sent is
 * never run as a page of the city.
 */
@WebServlet(name = "intranet-document", urlPatterns = "/intranet/document")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    @Inject
    private transient Documents documents;
    @Inject
    private transient DossierFiles files;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String entry = request.getParameter("stuk");
        if (entry != null) {
            sendEntry(entry, response);
            return;
        }
        DocumentId id;
        try {
            id = DocumentId.of(String.valueOf(request.getParameter("id")));
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(documents.open(current.as(Purpose.HANDLING), id), response);
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (DomainException.NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (DomainException.Conflict notServed) {
            // the virus scanner has not looked yet, or found something
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    /** A document of the register. */
    private void sendEntry(String id, HttpServletResponse response) throws IOException {
        try {
            DocumentRegister.Content content = files.document(current.as(Purpose.HANDLING), UUID.fromString(id), null);
            send(new Documents.Content(content.fileName(), content.mediaType(), content.size(), null, content.stream()), response);
        } catch (DomainException.Refused e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (IllegalArgumentException | DomainException.NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (DomainException.Conflict notServed) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static void send(Documents.Content content, HttpServletResponse response) throws IOException {
        try (var stream = content.stream()) {
            boolean pdf = PDF.equals(content.mediaType());
            response.setContentType(pdf ? PDF : "application/octet-stream");
            response.setContentLengthLong(content.size());
            response.setHeader("Content-Disposition", (pdf ? "inline" : "attachment") + "; filename*=UTF-8''"
                    + URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            stream.transferTo(response.getOutputStream());
        }
    }
}
