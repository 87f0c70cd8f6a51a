package midoffice.dossier.api;

import java.util.Map;
import midoffice.crm.api.common.Language;

/** Makes documents from templates: PDF/A-2u and PDF/UA, with the city's look. */
public interface Letters {

    /**
     * @param template name of the template, for example {@code receipt}
     * @param values   what the template asks for; texts are escaped
     * @return the PDF
     */
    byte[] render(String template, Language language, Map<String, Object> values);
}
