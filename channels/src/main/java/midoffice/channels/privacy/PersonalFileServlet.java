package midoffice.channels.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.LanguageChoice;
import midoffice.channels.web.Words;
import midoffice.crm.api.PersonalData;
import midoffice.crm.api.PersonalData.PersonalFile;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** The file of one person for the privacy officer, with the reason in the address; it is logged before anything is sent. */
@WebServlet(name = "personal-file", urlPatterns = "/intranet/persoonsdossier.zip")
public class PersonalFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PersonalData personalData;
    @Inject
    private transient CurrentCaller current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            PartyId party = new PartyId(UUID.fromString(String.valueOf(request.getParameter("partij"))));
            PersonalFile file = personalData.file(current.as("privacy"), party, request.getParameter("reden"));
            response.setContentType("application/zip");
            response.setHeader("Content-Disposition", "attachment; filename=\"persoonsdossier-" + party + ".zip\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            new PersonalZip(new Words(LanguageChoice.of(request, response))).write(file, response.getOutputStream());
        } catch (DomainException.Invalid e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } catch (DomainException.NotFound | IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
