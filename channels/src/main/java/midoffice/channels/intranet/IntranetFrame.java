package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.web.CsrfToken;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands around every page of the intranet: rail, search, unit, language, and the door that lets only staff in. */
@Named("frame")
@RequestScoped
public class IntranetFrame {

    /** Parameters that say what a page is about; everything else in a request belongs to a form. */
    private static final Set<String> KEPT = Set.of("nr", "taak", "id", "punt", "na", "wie", "zoek", "q", "cluster", "persoon", "lijst", "bewaard",
            "sort", "dir", "stand", "soort", "van", "naar", "staat", "klaar", "client",
            "deel", "postcode", "dienst", "code");

    private CurrentCaller current;
    private ScreenLanguage language;
    private Words words;
    private Notices notices;
    private boolean demo;
    private String csrf;

    protected IntranetFrame() {
    }

    @Inject
    IntranetFrame(CurrentCaller current, ScreenLanguage language, Words words, Notices notices,
            @ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo) {
        this.current = current;
        this.language = language;
        this.words = words;
        this.notices = notices;
        this.demo = demo;
    }

    /** Answers "not allowed" to somebody who is no member of staff; every page asks this before it shows anything. */
    public void admit() {
        if (!caller().isStaff()) {
            notices.instead(new DomainException.Refused("not-allowed", caller().subject() + " is no member of staff"));
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        csrf = CsrfToken.of((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
    }

    /** @return the entries this caller has a use for; those of other roles are left out, not greyed */
    public List<RailItem> getRail() {
        Caller caller = caller();
        List<RailItem> rail = new ArrayList<>();
        add(rail, "day", "/intranet/mijn-dag.xhtml", "calendar", "mijn-dag");
        if (caller.has(Role.OFFICIAL)) {
            add(rail, "work", "/intranet/werkvoorraad.xhtml", "list-checks", "werkvoorraad");
            add(rail, "dossiers", "/intranet/dossiers.xhtml", "folder-open", "dossiers", "dossier");
            add(rail, "news", "/intranet/nieuwsbrieven.xhtml", "mail", "nieuwsbrieven");
        }
        if (caller.hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL)) {
            add(rail, "contact", "/intranet/contactcentrum.xhtml", "headphones", "contactcentrum", "persoon");
            add(rail, "points", "/intranet/meldingen.xhtml", "map-pin", "meldingen", "melding");
        }
        if (caller.has(Role.OFFICIAL)) {
            add(rail, "sources", "/intranet/koppelen.xhtml", "database", "koppelen", "koppelen-nazicht");
            add(rail, "duplicates", "/intranet/dubbels.xhtml", "users", "dubbels");
        }
        add(rail, "catalogue", "/intranet/producten.xhtml", "book-open", "producten");
        if (caller.hasAny(Role.CATALOGUE_EDITOR, Role.OFFICIAL)) {
            add(rail, "feedback", "/intranet/reacties.xhtml", "megaphone", "reacties");
        }
        if (caller.has(Role.CATALOGUE_EDITOR)) {
            add(rail, "searchwords", "/intranet/zoekwoorden.xhtml", "search", "zoekwoorden");
        }
        if (caller.hasAny(Role.OFFICIAL, Role.CATALOGUE_EDITOR, Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM)) {
            add(rail, "editing", "/intranet/catalogus.xhtml", "pencil", "catalogus", "catalogus-product", "catalogus-bestand", "catalogus-cijfers",
                    "clusters");
            add(rail, "rounds", "/intranet/rondes.xhtml", "layout-list", "rondes", "ronde");
        }
        if (caller.hasAny(Role.CATALOGUE_EDITOR, Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE, Role.MANAGEMENT_TEAM)) {
            add(rail, "organogram", "/intranet/organogram.xhtml", "network", "organogram");
        }
        if (caller.has(Role.PROCESS_ANALYST)) {
            add(rail, "types", "/intranet/typen-inlezen.xhtml", "inbox", "typen-inlezen");
            add(rail, "move", "/intranet/typen-overzetten.xhtml", "arrow-right", "typen-overzetten");
        }
        if (caller.hasAny(Role.RECORD_MANAGER, Role.ARCHIVIST)) {
            add(rail, "archive", "/intranet/archief.xhtml", "folder-open", "archief", "archieflijsten", "archieflijst", "archiefverslag");
        } else if (caller.has(Role.OFFICIAL)) {
            add(rail, "archive", "/intranet/archieflijsten.xhtml", "folder-open", "archieflijsten", "archieflijst", "archiefverslag");
        }
        if (caller.hasAny(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.RECORD_MANAGER)) {
            add(rail, "fixity", "/intranet/fixiteit.xhtml", "shield-check", "fixiteit");
        }
        if (caller.has(Role.ADMINISTRATOR)) {
            add(rail, "broker", "/intranet/outbox.xhtml", "send", "outbox");
            add(rail, "kbo", "/intranet/kbo.xhtml", "database", "kbo");
            add(rail, "clients", "/intranet/clients.xhtml", "network", "clients", "client");
            add(rail, "roles", "/intranet/rollen.xhtml", "users", "rollen");
            add(rail, "contracts", "/intranet/dienstcontracten.xhtml", "file-text", "dienstcontracten", "verdeling");
            add(rail, "sources", "/intranet/koppelen.xhtml", "database", "koppelen");
            add(rail, demo ? "mail" : "sent", "/intranet/verzonden-mail.xhtml", "mail", "verzonden-mail");
        }
        if (caller.has(Role.AUDITOR)) {
            add(rail, "audit", "/intranet/auditing.xhtml", "eye", "auditing");
            add(rail, "roles", "/intranet/rollen.xhtml", "users", "rollen");
            add(rail, "contracts", "/intranet/dienstcontracten.xhtml", "file-text", "dienstcontracten", "verdeling");
        }
        if (caller.has(Role.PRIVACY_OFFICER)) {
            add(rail, "privacy", "/intranet/privacy.xhtml", "user", "privacy");
        }
        return rail;
    }

    /** @return whether the caller may look for dossiers and people */
    public boolean isSearcher() {
        return caller().hasAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
    }

    /** @return the token for the sign-out form, which is no form of Faces */
    public String getCsrf() {
        return csrf;
    }

    public String getName() {
        return caller().name();
    }

    public String getUnit() {
        return words.unit(caller().unit());
    }

    public String getLanguage() {
        return language.current().code();
    }

    public List<String> getLanguages() {
        return List.of(Language.NL.code(), Language.EN.code(), Language.FR.code());
    }

    public Locale getLocale() {
        return language.locale();
    }

    public boolean isDemo() {
        return demo;
    }

    /** @return this page with its question, in another language */
    public String languageAddress(String code) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        StringBuilder address = new StringBuilder(request.getRequestURI()).append("?lang=").append(code);
        request.getParameterMap().forEach((name, values) -> {
            if (KEPT.contains(name) || name.startsWith(ListAddress.FILTER)) {
                address.append('&').append(name).append('=').append(URLEncoder.encode(values[0], StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    /** @return attributes of the link to where the reader is */
    public Map<String, Object> getHereMark() {
        return Map.of("aria-current", "page");
    }

    /** @return attributes of any other link */
    public Map<String, Object> getNoMark() {
        return Map.of();
    }

    private Caller caller() {
        return current.as("intranet");
    }

    private static void add(List<RailItem> rail, String key, String address, String icon, String... views) {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        boolean here = false;
        for (String name : views) {
            here |= view.equals("/intranet/" + name + ".xhtml");
        }
        rail.add(new RailItem(key, address, icon, here));
    }
}
