package midoffice.channels.kbo;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Purpose;
import midoffice.channels.intranet.ScreenLanguage;
import midoffice.crm.api.EnterpriseRegister;
import midoffice.crm.api.EnterpriseRegister.Edition;
import midoffice.crm.api.EnterpriseRegister.Found;
import midoffice.crm.api.EnterpriseRegister.Hits;
import midoffice.crm.api.EnterpriseView.Coded;
import midoffice.crm.api.EnterpriseView.PostalAddress;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.common.EstablishmentNumber;
import midoffice.crm.api.common.PageRequest;

/** Looks up an enterprise by its number, or by name and postcode. */
@Named("kboSearch")
@RequestScoped
public class EnterpriseBacking {

    private static final int SHOWN = 25;

    private CurrentCaller current;
    private EnterpriseRegister register;
    private Notices notices;
    private ScreenLanguage language;

    private String query;
    private String postcode;
    private String after;
    private Edition edition;
    private Found found;
    private Hits hits;
    private boolean absent;

    protected EnterpriseBacking() {
    }

    @Inject
    EnterpriseBacking(CurrentCaller current, EnterpriseRegister register, Notices notices, ScreenLanguage language) {
        this.current = current;
        this.register = register;
        this.notices = notices;
        this.language = language;
    }

    /** Does what the address asks; answers "not allowed" instead of the page to who has no use for it. */
    public void open() {
        Caller caller = current.as(Purpose.LOOK_UP);
        try {
            edition = register.edition(caller);
        } catch (DomainException.Refused refused) {
            notices.instead(refused);
            return;
        }
        try {
            look(caller);
        } catch (DomainException.NotFound none) {
            absent = true;
        } catch (DomainException refused) {
            notices.failed(refused);
        }
    }

    private void look(Caller caller) {
        String wanted = query == null ? "" : query.strip();
        if (looksLikeNumber(wanted)) {
            found = register.byNumber(caller, wanted);
        } else if (!wanted.isEmpty() || postcode != null && !postcode.isBlank()) {
            hits = register.search(caller, wanted, postcode, new PageRequest(after == null || after.isBlank() ? null : after, SHOWN));
        }
    }

    /** Ten digits are a number also when they are a wrong one: then that is what is said. */
    private static boolean looksLikeNumber(String text) {
        return EnterpriseNumber.parse(text).isPresent() || EstablishmentNumber.parse(text).isPresent()
                || text.replaceAll("[ .\\-]", "").matches("(?i)(BE)?\\d{9,10}");
    }

    public Edition getEdition() {
        return edition;
    }

    public Found getFound() {
        return found;
    }

    public Hits getHits() {
        return hits;
    }

    /** @return whether the number is right but not in the mirror */
    public boolean isAbsent() {
        return absent;
    }

    /** @return meaning of a code in the language of the reader */
    public String in(Coded coded) {
        return coded.in(language.current());
    }

    public String line(PostalAddress address) {
        return address.line(language.current());
    }

    public String getName() {
        return found.enterprise() == null ? found.establishment().name(language.current()) : found.enterprise().name(language.current());
    }

    /** @return a number as it is printed */
    public String dotted(String number) {
        return EnterpriseNumber.parse(number).map(EnterpriseNumber::formatted)
                .or(() -> EstablishmentNumber.parse(number).map(EstablishmentNumber::formatted)).orElse(number);
    }

    /** @return address of the next page, null when this is the last */
    public String getNext() {
        return hits == null || hits.next() == null ? null
                : "kbo.xhtml?zoek=" + encoded(query) + "&postcode=" + encoded(postcode) + "&na=" + encoded(hits.next());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String text) {
        query = text;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String text) {
        postcode = text;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String cursor) {
        after = cursor;
    }
}
