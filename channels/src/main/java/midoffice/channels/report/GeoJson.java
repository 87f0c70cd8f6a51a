package midoffice.channels.report;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.temporal.ChronoUnit;
import midoffice.complaints.api.PublicReports.PublicReport;
import midoffice.crm.api.common.JsonKit;
import midoffice.crm.api.common.Language;

/** A report as a feature of GeoJSON (RFC 7946): longitude first; a report with only a typed address has no geometry. */
final class GeoJson {

    private GeoJson() {
    }

    static String feature(PublicReport report) {
        JsonObjectBuilder properties = JsonKit.object().add("nummer", report.number()).add("soort", report.category())
                .add("soort_naam", report.categoryName().in(Language.NL)).add("dienst", report.unit().code()).add("status", report.status())
                .add("open", report.open()).add("gemeld", report.filed().truncatedTo(ChronoUnit.SECONDS).toString())
                .add("gewijzigd", report.updated().truncatedTo(ChronoUnit.SECONDS).toString()).add("verwacht", report.expected().toString());
        add(properties, "tekst", report.text());
        add(properties, "antwoord", report.answer());
        JsonObjectBuilder feature = JsonKit.object().add("type", "Feature");
        if (report.latitude() == null) {
            feature.add("geometry", JsonValue.NULL);
        } else {
            feature.add("geometry", JsonKit.object().add("type", "Point")
                    .add("coordinates", JsonKit.array().add(report.longitude()).add(report.latitude())));
        }
        return feature.add("properties", properties).build().toString();
    }

    private static void add(JsonObjectBuilder object, String name, String value) {
        if (value != null) {
            object.add(name, value);
        }
    }
}
