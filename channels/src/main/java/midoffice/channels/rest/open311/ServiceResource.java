package midoffice.channels.rest.open311;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import midoffice.channels.web.LanguageChoice;
import midoffice.complaints.api.Question;
import midoffice.complaints.api.Question.Kind;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be reported, and what each kind of report asks. Words are in the language of Accept-Language, Dutch otherwise. */
@Path("v2/services{format:(?:\\.[^/]*)?}")
@RequestScoped
@Tag(name = "Open311 GeoReport v2")
public class ServiceResource {

    private static final Map<Kind, String> TYPES = Map.of(Kind.STRING, "string", Kind.NUMBER, "number", Kind.DATETIME, "datetime",
            Kind.TEXT, "text", Kind.SINGLE, "singlevaluelist", Kind.MULTI, "multivaluelist");

    private final Jurisdiction jurisdiction;
    private final Reports reports;

    @Inject
    public ServiceResource(Jurisdiction jurisdiction, Reports reports) {
        this.jurisdiction = jurisdiction;
        this.reports = reports;
    }

    protected ServiceResource() {
        this(null, null);
    }

    /** Every category that can be reported. */
    @GET
    public Response services(@PathParam("format") String extension, @QueryParam("jurisdiction_id") String asked, @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        Language language = language(headers);
        List<CategoryView> categories = reports.categories();
        Map<String, CategoryView> byCode = categories.stream().collect(Collectors.toMap(CategoryView::code, one -> one));
        return Body.list("services", "service", categories.stream().map(one -> Body.object("service_code", one.code(),
                "service_name", one.name().in(language), "description", description(one, language), "metadata", !one.questions().isEmpty(),
                "type", "realtime", "keywords", one.keywords() == null ? "" : one.keywords(),
                "group", one.parent() == null ? "" : byCode.get(one.parent()).name().in(language))).toList()).as(format, 200).build();
    }

    /** What one category asks: a service definition. */
    @GET
    @Path("{code:[^/.]+}{ending:(?:\\.[^/]*)?}")
    public Response definition(@PathParam("code") String code, @PathParam("ending") String extension,
            @QueryParam("jurisdiction_id") String asked, @Context HttpHeaders headers) {
        Format format = Format.of(extension, headers);
        jurisdiction.check(asked);
        Language language = language(headers);
        CategoryView category = reports.categories().stream().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new Fault(404, "service_code: there is no such service"));
        List<Map<String, Object>> attributes = new ArrayList<>();
        category.questions().forEach(question -> attributes.add(attribute(question, attributes.size() + 1, language)));
        return Body.one("service_definition", Body.object("service_code", category.code(), "attributes", new Body.Many("attribute", attributes)))
                .as(format, 200).build();
    }

    private static Map<String, Object> attribute(Question question, int order, Language language) {
        Map<String, Object> attribute = Body.object("variable", true, "code", question.code(), "datatype", TYPES.get(question.kind()),
                "required", question.required(), "datatype_description", question.kind() == Kind.DATETIME ? "ISO 8601" : "", "order", order,
                "description", question.text().in(language));
        if (question.kind().isChoice()) {
            attribute.put("values", new Body.Many("value", question.options().stream()
                    .map(option -> Body.object("key", option.key(), "name", option.name().in(language))).toList()));
        }
        return attribute;
    }

    private static String description(CategoryView category, Language language) {
        LocalizedText text = LocalizedText.of("Verwacht antwoord binnen " + category.norm() + " werkdagen.",
                "Answer expected within " + category.norm() + " working days.", "Réponse attendue dans les " + category.norm() + " jours ouvrables.");
        return category.name().in(language) + ". " + text.in(language);
    }

    static Language language(HttpHeaders headers) {
        return LanguageChoice.preferred(headers.getAcceptableLanguages());
    }
}
