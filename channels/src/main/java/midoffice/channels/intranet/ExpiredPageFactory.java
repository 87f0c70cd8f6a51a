package midoffice.channels.intranet;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * A form posted after its page was forgotten (restart, long pause) sends the reader back to a fresh page instead of an error. Every other
 * exception goes on to the server's own error page.
 */
public class ExpiredPageFactory extends ExceptionHandlerFactory {

    /** @param wrapped the factory of the server */
    public ExpiredPageFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExpiredPage(getWrapped().getExceptionHandler());
    }

    private static final class ExpiredPage extends ExceptionHandlerWrapper {

        ExpiredPage(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
                if (events.next().getContext().getException() instanceof ViewExpiredException expired) {
                    events.remove();
                    startAgain(expired.getViewId());
                }
            }
            getWrapped().handle();
        }

        private static void startAgain(String view) {
            FacesContext faces = FacesContext.getCurrentInstance();
            ExternalContext external = faces.getExternalContext();
            String page = external.getRequestHeaderMap().get("Referer");
            // The question of the page (number, id) stands in the referrer only; it is followed when it names the page that was posted.
            String target = external.getRequestContextPath() + view;
            int question = page == null ? -1 : page.indexOf(target + "?");
            try {
                external.redirect(question < 0 ? target : page.substring(question));
                faces.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
