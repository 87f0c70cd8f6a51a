package midoffice.channels.intranet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import midoffice.dossier.api.staff.DossierFile;
import midoffice.dossier.api.staff.DossierFile.Kin;
import midoffice.dossier.api.staff.DossierFile.RelatedLine;

/** Forms of what a file says that a page shows. */
@Named
@ApplicationScoped
public class DossierFileWords {

    /** Kinds the stream can be narrowed to. */
    public List<String> getKinds() {
        return List.of("all", "status", "document", "note", "contact", "change");
    }

    /** Dossiers that can be unlinked. */
    public List<RelatedLine> relatedOf(DossierFile file) {
        return file == null ? List.of() : file.related().stream().filter(r -> r.kin() == Kin.RELATED && r.number() != null).toList();
    }

    /** The place in words: a point in degrees, another shape by its kind. */
    public String place(DossierFile file) {
        Map<String, Object> geometry = file == null ? null : file.text().geometry();
        if (geometry == null) {
            return "";
        }
        if ("Point".equals(geometry.get("type")) && geometry.get("coordinates") instanceof List<?> point && point.size() > 1
                && point.get(0) instanceof Number longitude && point.get(1) instanceof Number latitude) {
            return String.format(Locale.ROOT, "%.5f, %.5f", latitude.doubleValue(), longitude.doubleValue());
        }
        return String.valueOf(geometry.get("type"));
    }
}
