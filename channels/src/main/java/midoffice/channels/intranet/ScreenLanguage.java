package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import midoffice.channels.web.LanguageChoice;
import midoffice.crm.api.common.Language;

/** The language in which the reader wants the screens: chosen as on the public site, so that the choice holds on both. */
@RequestScoped
public class ScreenLanguage {

    private Language language;

    public Language current() {
        if (language == null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            language = LanguageChoice.of((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        }
        return language;
    }

    public Locale locale() {
        return current().locale();
    }
}
