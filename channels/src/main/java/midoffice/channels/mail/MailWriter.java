package midoffice.channels.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.NewsAddress;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.Dossiers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes a message from what its recipient may see: it reads the dossier or report with exactly the rights of that citizen, so a mail can never tell more
 * than My page.
 */
@ApplicationScoped
class MailWriter {

    private Dossiers dossiers;
    private Reports reports;
    private MailTemplates templates;
    private String baseUrl;
    private String city;
    private Language language;

    protected MailWriter() {
    }

    @Inject
    MailWriter(Dossiers dossiers, Reports reports, MailTemplates templates,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl,
            @ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String city,
            @ConfigProperty(name = "midoffice.mail.language", defaultValue = "nl") String language) {
        this.dossiers = dossiers;
        this.reports = reports;
        this.templates = templates;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.city = city;
        this.language = Language.of(language);
    }

    Letter write(MailOrder order, PartyView recipient) {
        Map<String, String> values = new HashMap<>();
        values.put("name", recipient.displayName());
        values.put("city", city);
        String link = baseUrl + "/mijn";
        if (order.dossier() != null) {
            link = aboutDossier(order, values);
        } else if (order.report() != null) {
            aboutReport(order, values);
        }
        return new Letter(values.get("number"), templates.render(order.template(), language, link, values));
    }

    /** A letter to a reporter who is no known party: without a name, and without a link because My page is not for them. */
    Letter write(MailOrder order, NewsAddress stranger) {
        Map<String, String> values = new HashMap<>();
        values.put("city", city);
        values.put("number", order.report());
        values.put("status", order.status() == null ? "" : statusWords(order.status(), stranger.language()));
        describe(stranger.report(), values, stranger.language());
        return new Letter(order.report(), templates.render(order.template(), stranger.language(), null, values));
    }

    private String aboutDossier(MailOrder order, Map<String, String> values) {
        DossierView dossier = dossiers.view(asRecipient(order.to()), DossierId.of(order.dossier()));
        values.put("number", dossier.number());
        values.put("title", dossier.title().in(language));
        values.put("status", dossier.statusText().in(language));
        values.put("next", dossier.nextStep() == null ? "" : dossier.nextStep().in(language));
        values.put("target", date(dossier.target(), language));
        return baseUrl + "/mijn/dossiers/" + dossier.id();
    }

    private void aboutReport(MailOrder order, Map<String, String> values) {
        values.put("number", order.report());
        values.put("status", order.status() == null ? "" : statusWords(order.status(), language));
        reports.mine(asRecipient(order.to())).stream().filter(report -> report.number().equals(order.report())).findFirst()
                .ifPresent(report -> describe(report, values, language));
    }

    private void describe(ReportView report, Map<String, String> values, Language in) {
        values.put("title", report.categoryName().in(in));
        values.put("target", date(report.expected(), in));
        values.put("answer", report.answer() == null ? "" : report.answer());
    }

    private String statusWords(String status, Language in) {
        ResourceBundle words = templates.words(in);
        String key = "report-status." + status;
        return words.containsKey(key) ? words.getString(key) : status;
    }

    private static String date(LocalDate date, Language in) {
        Locale locale = in.locale();
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    private static Caller asRecipient(PartyId party) {
        return new Caller("system:mail", "Mid office", Set.of(Role.CITIZEN), null, party, "message to the citizen");
    }

    /** @param reference number of the dossier or report, null when it is about none */
    record Letter(String reference, MailText text) {
    }
}
