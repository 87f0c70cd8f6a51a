package midoffice.channels.intranet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.staff.DossierWorkList.Source;

/** What the fields above the list of dossiers let choose from. */
@Named
@ApplicationScoped
public class DossierListWords {

    public List<String> getDueFilters() {
        return List.of("overdue", "today", "week");
    }

    public List<String> getSources() {
        return Arrays.stream(Source.values()).map(Enum::name).toList();
    }

    public List<String> getConfidentialities() {
        return Arrays.stream(Confidentiality.values()).map(Enum::name).toList();
    }

    /** What stands behind the question mark of an address as hidden fields of a form. */
    public List<Map.Entry<String, String>> hidden(String question) {
        return Arrays.stream(question.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .map(pair -> (Map.Entry<String, String>) new SimpleImmutableEntry<>(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)))
                .toList();
    }
}
