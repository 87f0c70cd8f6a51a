package midoffice.channels.contactcentre;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.catalogue.api.ProductSearch;
import midoffice.catalogue.api.Products.ProductRow;
import midoffice.catalogue.api.Units;
import midoffice.catalogue.api.Units.UnitView;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Purpose;
import midoffice.channels.intranet.ScreenLanguage;
import midoffice.channels.intranet.Words;
import midoffice.complaints.api.Reports;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.Contacts;
import midoffice.crm.api.Contacts.RegisterContact;
import midoffice.crm.api.Interactions;
import midoffice.crm.api.Interactions.InteractionView;
import midoffice.crm.api.Parties;
import midoffice.crm.api.Parties.PartyRow;
import midoffice.crm.api.PartyView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.Dossiers.DossierRow;

/** One call: who calls, what is asked, what is answered. Choosing a person or searching never touches what the agent has typed. */
@Named
@ViewScoped
public class ContactCentreBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 12;
    private static final int ANSWERS = 8;
    private static final int HISTORY = 10;
    private static final String CALLBACK = "callback";

    private CurrentCaller current;
    private Parties parties;
    private Dossiers dossiers;
    private Reports reports;
    private Interactions interactions;
    private Contacts contacts;
    private ProductSearch search;
    private Units units;
    private ScreenLanguage language;
    private Words words;
    private Notices notices;

    /** Travels in the form: the same call is registered once, however often the button is pressed. */
    private UUID key = UUID.randomUUID();
    private Instant started;
    private String personQuery;
    private String productQuery;
    private String party;
    private String channel = "phone";
    private String question;
    private String notes;
    private String reference;
    private String result = "answered";
    private String callbackUnit;
    private transient Page<PartyRow> found;
    private transient List<ProductRow> answers;
    private transient PartyView person;

    protected ContactCentreBacking() {
    }

    @Inject
    ContactCentreBacking(CurrentCaller current, Parties parties, Dossiers dossiers, Reports reports, Interactions interactions,
            Contacts contacts,
            ProductSearch search, Units units, ScreenLanguage language, Words words, Notices notices) {
        this.current = current;
        this.parties = parties;
        this.dossiers = dossiers;
        this.reports = reports;
        this.interactions = interactions;
        this.contacts = contacts;
        this.search = search;
        this.units = units;
        this.language = language;
        this.words = words;
        this.notices = notices;
    }

    /** Lets in those who take calls; {@code persoon} in the address starts the call with that person. */
    public void open() {
        try {
            caller().requireAny(Role.CONTACT_CENTRE_AGENT, Role.OFFICIAL);
            if (party != null) {
                choose(party);
            }
        } catch (DomainException e) {
            notices.instead(e);
        }
    }

    /** Starts the clock of the call; searching and choosing start it too. */
    public void start() {
        if (started == null) {
            started = words.now();
        }
    }

    public void searchPeople() {
        start();
        found = null;
        try {
            if (personQuery != null && !personQuery.isBlank()) {
                found = parties.search(caller(), personQuery.strip(), PageRequest.first(PEOPLE));
            }
        } catch (DomainException e) {
            notices.failed(e);
        }
    }

    public void searchProducts() {
        start();
        answers = productQuery == null ? List.of() : search.search(productQuery, null, language.current(), ANSWERS);
    }

    /** The one who calls is this person. */
    public void choose(String id) {
        start();
        try {
            person = parties.view(caller(), PartyId.of(id));
            party = id;
            reference = null;
        } catch (IllegalArgumentException e) {
            notices.failed(new DomainException.NotFound("party-not-found", "No party id: " + id));
        } catch (DomainException e) {
            notices.failed(e);
        }
    }

    /** Forgets the person, keeps the notes: the agent chose the wrong one. */
    public void forget() {
        party = null;
        person = null;
        reference = null;
    }

    /** Ends the call as a contact in the person's history. */
    public String register() {
        try {
            if (party == null) {
                throw new DomainException.Invalid("party", "required", "A contact belongs to a person");
            }
            UnitId unit = CALLBACK.equals(result) && callbackUnit != null ? new UnitId(callbackUnit) : null;
            if (CALLBACK.equals(result) && unit == null) {
                throw new DomainException.Invalid("callback", "required", "A callback request needs a unit");
            }
            contacts.register(caller(), new RegisterContact(key, PartyId.of(party), channel, question, notes, reference, result, unit,
                    (int) getSeconds()));
            notices.done(unit == null ? "done.contact" : "done.contact-callback", getPerson().displayName(), words.unit(unit));
            return "contactcentrum?faces-redirect=true";
        } catch (DomainException e) {
            notices.failed(e);
            return null;
        }
    }

    public PartyView getPerson() {
        if (person == null && party != null) {
            person = parties.view(caller(), PartyId.of(party));
        }
        return person;
    }

    public List<DossierRow> getDossiers() {
        return party == null ? List.of() : dossiers.ofParty(caller(), PartyId.of(party), PageRequest.first(HISTORY)).items();
    }

    public List<ReportView> getReports() {
        return party == null ? List.of() : reports.ofParty(caller(), PartyId.of(party)).stream().limit(HISTORY).toList();
    }

    public List<InteractionView> getInteractions() {
        return party == null ? List.of() : interactions.ofParty(caller(), PartyId.of(party), HISTORY);
    }

    /** @return numbers of dossiers and reports the call may be about */
    public List<String> getReferences() {
        List<String> numbers = new ArrayList<>();
        getDossiers().forEach(d -> numbers.add(d.number()));
        getReports().forEach(r -> numbers.add(r.number()));
        return numbers;
    }

    public List<PartyRow> getFound() {
        return found == null ? List.of() : found.items();
    }

    /** @return how many people match, also those beyond the rows shown; -1 before a search */
    public long getFoundTotal() {
        return found == null ? -1 : found.total();
    }

    public List<ProductRow> getAnswers() {
        return answers == null ? List.of() : answers;
    }

    public boolean isAnswered() {
        return answers != null;
    }

    /** @return what "use as answer" puts into the notes */
    public String answerText(ProductRow product) {
        return words.get("call.answer", words.in(product.title()), words.in(product.summary()));
    }

    public List<UnitView> getUnits() {
        return units.all();
    }

    public boolean isStarted() {
        return started != null;
    }

    /** @return how long the call has lasted, 0 before it has started */
    public long getSeconds() {
        return started == null ? 0 : Duration.between(started, words.now()).getSeconds();
    }

    public String getKey() {
        return key.toString();
    }

    /** @throws IllegalArgumentException when the form was tampered with */
    public void setKey(String key) {
        this.key = UUID.fromString(key);
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public String getPersonQuery() {
        return personQuery;
    }

    public void setPersonQuery(String personQuery) {
        this.personQuery = personQuery;
    }

    public String getProductQuery() {
        return productQuery;
    }

    public void setProductQuery(String productQuery) {
        this.productQuery = productQuery;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getNotes() {
        return notes;
    }

    public void setNotes(String notes) {
        this.notes = notes;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getCallbackUnit() {
        return callbackUnit;
    }

    public void setCallbackUnit(String callbackUnit) {
        this.callbackUnit = callbackUnit;
    }

    private Caller caller() {
        return current.as(Purpose.CONTACT);
    }
}
