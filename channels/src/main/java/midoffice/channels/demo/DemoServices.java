package midoffice.channels.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.CategoryView;
import midoffice.complaints.api.Reports.PointView;
import midoffice.crm.api.NewsletterDesk;
import midoffice.crm.api.NewsletterDesk.NewNewsletter;
import midoffice.crm.api.NewsletterDesk.NewsletterView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierDefinitions;

/** How the demo city handles reports and requests: report points, dossier types, forms and processes. */
@Dependent
class DemoServices {

    private final DemoFolder folder;
    private final Reports reports;
    private final DossierDefinitions definitions;
    private final NewsletterDesk newsletters;

    @Inject
    DemoServices(DemoFolder folder, Reports reports, DossierDefinitions definitions, NewsletterDesk newsletters) {
        this.folder = folder;
        this.reports = reports;
        this.definitions = definitions;
        this.newsletters = newsletters;
    }

    void load(Caller caller) {
        loadPoints(caller);
        loadNewsletters(caller);
        folder.each("dossier-types.json", "key", entry -> definitions.saveType(caller, Entries.dossierType(entry)));
        folder.eachFile("forms", ".json", file -> {
            JsonObject form = DemoFolder.read(file).asJsonObject();
            definitions.saveForm(caller, Entries.form(form), form.getString("type"));
        });
        folder.eachFile("processes", ".bpmn", file -> definitions.deployProcess(caller, file.getFileName().toString(), bytes(file)));
    }

    private void loadPoints(Caller caller) {
        Set<String> points = reports.points().stream().map(PointView::code).collect(Collectors.toSet());
        folder.each("report-points.json", "code", entry -> {
            if (!points.contains(entry.getString("code"))) {
                reports.savePoint(caller, Entries.point(entry));
            }
        });
        Set<String> categories = reports.categories().stream().map(CategoryView::code).collect(Collectors.toSet());
        folder.each("report-categories.json", "code", entry -> {
            if (!categories.contains(entry.getString("code"))) {
                reports.saveCategory(caller, Entries.category(entry));
            }
        });
    }

    private void loadNewsletters(Caller caller) {
        Set<String> known = newsletters.newsletters(caller).stream().map(NewsletterView::code).collect(Collectors.toSet());
        folder.each("newsletters.json", "code", entry -> {
            if (!known.contains(entry.getString("code"))) {
                newsletters.add(caller, new NewNewsletter(entry.getString("code"), new UnitId(entry.getString("unit")), Entries.text(entry, "name"),
                        Entries.text(entry, "about"), entry.getString("sender")));
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The process " + file + " cannot be read.", e);
        }
    }
}
