package midoffice.channels.catalogue;

import jakarta.faces.context.FacesContext;

/** What the browser sent in plain fields, beside the components of the page. */
final class Sent {

    private Sent() {
    }

    /** @return the value, an empty text when the field was not sent */
    static String sent(String name) {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault(name, "");
    }

    /** @return the value without blanks around it, null when nothing was typed */
    static String typed(String name) {
        return sent(name).isBlank() ? null : sent(name).strip();
    }
}
