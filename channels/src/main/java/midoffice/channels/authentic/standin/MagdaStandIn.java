package midoffice.channels.authentic.standin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.authentic.KeyFiles;
import midoffice.channels.authentic.MessageSignature;
import midoffice.channels.authentic.Part;
import midoffice.channels.authentic.Xml;
import midoffice.channels.authentic.standin.Behaviour.Kind;
import midoffice.crm.api.spi.SourceFailure;
import org.w3c.dom.Document;

/** MAGDA for the demo city, at the path of the real one. It signs its answers with the key of the demo folder. */
@WebServlet("/demo/magda/*")
public class MagdaStandIn extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(MagdaStandIn.class.getName());
    private static final int LARGEST = 256 * 1024;
    private static final String PATH = "/api/Magda-02.00/soap/WebService";

    @Inject
    private transient DemoOnly demo;
    @Inject
    private transient StandInAnswers answers;
    @Inject
    private transient Behaviour behaviour;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!demo.isFor(request) || !PATH.equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] text = request.getInputStream().readNBytes(LARGEST);
        Kind how = behaviour.next();
        if (how == Kind.DOWN) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (how == Kind.SLOW && !waited()) {
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        byte[] answer = spoil(how, answer(how, text));
        try {
            response.getOutputStream().write(answer);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "The client did not wait for the answer of the stand-in.", gone);
        }
    }

    private byte[] answer(Kind how, byte[] text) {
        Document answer;
        try {
            Part question = Part.of(Xml.read(text));
            answer = switch (how) {
                case FAULT -> answers.fault("The stand-in was told to fail.");
                case EXCEPTION -> answers.exception(question);
                default -> answers.answer(question, how != Kind.WRONG_ECHO);
            };
        } catch (SourceFailure unreadable) {
            answer = answers.fault(unreadable.getMessage());
        }
        boolean signed = Part.of(answer).at("Header").isPresent();
        return Xml.write(signed ? new MessageSignature("rsa-sha256").sign(answer, KeyFiles.demo(demo.folder(), "bron"), answers.now()) : answer);
    }

    private static byte[] spoil(Kind how, byte[] good) {
        return switch (how) {
            case WRONG_SIGNATURE -> new String(good, StandardCharsets.UTF_8).replace("</Repliek>", " </Repliek>").getBytes(StandardCharsets.UTF_8);
            case TRUNCATED -> Arrays.copyOf(good, good.length / 2);
            case HUGE -> Arrays.copyOf(good, 50 * 1024 * 1024);
            case DOCTYPE -> ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + new String(good, StandardCharsets.UTF_8).replaceFirst("^<\\?[^>]*>", ""))
                    .getBytes(StandardCharsets.UTF_8);
            default -> good;
        };
    }

    private boolean waited() {
        try {
            Thread.sleep(behaviour.seconds() * 1000L);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
