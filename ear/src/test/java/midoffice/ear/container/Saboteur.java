package midoffice.ear.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import midoffice.dossier.api.event.DossierOpened;
import midoffice.dossier.api.event.FormSubmitted;
import midoffice.dossier.api.event.MessageRequested;
import midoffice.dossier.api.event.TaskCreated;

/** Observes last, and throws at the kind of event it is told to: whatever all others did before must be undone. */
@ApplicationScoped
public class Saboteur {

    /** After every observer of the product. */
    private static final int LAST = Interceptor.Priority.LIBRARY_AFTER + 999;

    private volatile Class<?> target;
    private volatile boolean struck;

    /** @param event kind of event to throw at, null to let everything pass */
    void aimAt(Class<?> event) {
        target = event;
        struck = false;
    }

    boolean struck() {
        return struck;
    }

    void on(@Observes @Priority(LAST) DossierOpened event) {
        strike(event);
    }

    void on(@Observes @Priority(LAST) TaskCreated event) {
        strike(event);
    }

    void on(@Observes @Priority(LAST) FormSubmitted event) {
        strike(event);
    }

    void on(@Observes @Priority(LAST) MessageRequested event) {
        strike(event);
    }

    private void strike(Object event) {
        if (event.getClass() == target) {
            struck = true;
            throw new Sabotage();
        }
    }

    /** What the saboteur throws. */
    static final class Sabotage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Sabotage() {
            super("thrown by the last observer, on purpose");
        }
    }
}
