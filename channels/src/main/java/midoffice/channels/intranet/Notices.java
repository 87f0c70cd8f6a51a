package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;

/** Tells the reader of a page what happened: done, refused and why, or changed by somebody else. */
@RequestScoped
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class.getName());

    private Words words;

    protected Notices() {
    }

    @Inject
    Notices(Words words) {
        this.words = words;
    }

    /** Shows the sentence of {@code key} on the page the reader is sent to. */
    public void done(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.get(key, values), null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /**
     * Does something and says so on the page the reader is sent to.
     *
     * @param key  of the sentence that says it was done
     * @param page where the reader goes then
     * @return the page; null, with the reason on the page the reader is on, when it was refused
     */
    public String act(Runnable what, String key, String page) {
        try {
            what.run();
            done(key);
            return page;
        } catch (DomainException refused) {
            failed(refused);
            return null;
        }
    }

    /** Shows a sentence about what was left undone, on the page the reader is sent to. */
    public void left(String sentence) {
        add(FacesContext.getCurrentInstance(), sentence);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Shows in words why a use case said no; for a stale one the page offers to read again (severity warning). */
    public void failed(DomainException refusal) {
        LOG.log(Level.FINE, "Refused on the intranet: {0} ({1})", new Object[] {refusal.code(), refusal.getMessage()});
        FacesContext faces = FacesContext.getCurrentInstance();
        if (refusal instanceof DomainException.Stale) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.get("error.stale"), null));
            return;
        }
        if (refusal.violations().isEmpty()) {
            add(faces, words.firstOf("error." + refusal.code(), "error.unknown"));
        }
        for (Violation violation : refusal.violations()) {
            String problem = words.firstOf("error." + violation.code(), "error.unknown");
            String field = words.code("field", violation.field());
            add(faces, field == null || field.isEmpty() ? problem : field + ": " + problem);
        }
    }

    /** Makes the answer one that no cache and no history keeps: something is in it that is shown once. */
    public void keepNowhere() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Cache-Control", "no-store");
    }

    /** Answers the request with the page for "not found" or "not allowed" instead of this one. */
    public void instead(DomainException refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        int status = refusal instanceof DomainException.Refused ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND;
        try {
            external.responseSendError(status, refusal.code());
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(FacesContext faces, String text) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
